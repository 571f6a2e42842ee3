/** From what was asked to a reply: the newsroom's answer, rendered, and remembered for its buttons. */
import type { Answer } from '../answer/answer.ts';
import type { Summary } from '../newsroom.ts';
import type { Scope } from '../question/question.ts';
import { type Asked, answerTo } from './asked.ts';
import type { Circumstances, Reply } from './command.ts';
import type { Desk } from './desk.ts';
import { renderAnswer } from './render/answer.ts';
import type { Frame, Setting } from './render/frame.ts';
import type { Place } from './render/quotation.ts';
import { renderSummary } from './render/summary.ts';
import { renderVerification } from './render/verification.ts';

export interface RespondOptions {
  readonly circumstances: Circumstances;
  /** Does the asker alone see it? */
  readonly private: boolean;
  /** What earlier messages of the same answer showed. */
  readonly seen?: readonly Place[];
  /** The question as it was understood, where that is not what the person wrote. */
  readonly understood?: string | null;
}

export interface Response extends Reply {
  readonly answer: Answer | Summary;
  /** What the message shows, in order. */
  readonly places: readonly Place[];
}

export function respond(desk: Desk, asked: Asked, options: RespondOptions): Response {
  const { circumstances, seen = [], understood = null } = options;
  const answer = answerTo(desk.newsroom, asked);
  const frame: Frame = { id: desk.memory.newId(), seen, setting: settingOf(options), understood };
  const { message, places } =
    answer.kind === 'summary' ? renderSummary(asked, answer, frame) : renderAnswer(asked, answer, frame);
  // What cannot be worked with is said to the asker alone, and has no buttons to remember anything for.
  if (answer.kind === 'unusable') return { answer, message, places, private: true };
  const { asker, conversation } = circumstances;
  desk.memory.keep(
    frame.id,
    { asked, seen: [...seen, ...places], first: seen.length },
    { asker, conversation },
  );
  return { answer, message, places, private: options.private };
}

/**
 * Looks for a quotation or claim in the corpus. Its words are not remembered: they may be somebody else's, and the
 * buttons need the sentences alone.
 */
export function respondToClaim(desk: Desk, claim: string, scope: Scope, options: RespondOptions): Reply {
  const { asker, conversation } = options.circumstances;
  const verification = desk.newsroom.verify({ text: claim, scope });
  const frame: Frame = { id: desk.memory.newId(), seen: [], setting: settingOf(options), understood: null };
  const { message, places } = renderVerification(claim, verification, frame);
  if (verification.kind === 'unusable') return { message, private: true };
  desk.memory.keep(frame.id, { asked: null, seen: places, first: 0 }, { asker, conversation });
  return { message, private: options.private };
}

function settingOf(options: RespondOptions): Setting {
  if (options.private) return 'private';
  return options.circumstances.conversation === null ? 'channel' : 'conversation';
}
