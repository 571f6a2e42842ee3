/**
 * The facade over articles, sentences, index and answers that commands, the terminal and tests call.
 * It keeps no conversation and knows nothing of Discord.
 */

export type { Summary, SummaryRequest, Surroundings } from './answer/answer.ts';
export type { ArticleCard, ArticleEntry, SpeakerCount, Suggestion } from './answer/lists/card.ts';
export { newsroomOver } from './newsroom/answering.ts';
export { createNewsroom, type NewsroomOptions } from './newsroom/in-memory.ts';
export type {
  AnswersInSteps,
  ArchiveNewsroom,
  AskRequest,
  LiveNewsroom,
  Newsroom,
  Refreshed,
  SaidRequest,
  VerifyRequest,
} from './newsroom/newsroom.ts';
export { type OpenNewsroomOptions, openNewsroom } from './newsroom/over-archive.ts';
