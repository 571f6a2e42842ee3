import { articleMeant } from '../src/discord/article-reference.ts';
import { slashCommand } from '../src/discord/command.ts';
import { QUESTION_TEXT } from '../src/discord/limits.ts';
import { narrowing, suggestArticles } from '../src/discord/question-command.ts';
import { respond } from '../src/discord/respond.ts';

/** Sentences where the person names no number: what fits on a screen. */
const SENTENCES = 5;

export default slashCommand({
  name: 'summary',
  description: 'The sentences that cover a topic or an article, whole and in their order',
  seenBy: 'place',
  options: {
    topic: { type: 'text', description: 'What about: attacks on U.S. forces', maxLength: QUESTION_TEXT },
    article: {
      type: 'text',
      description: 'Of this article: pick one from the list',
      suggest: suggestArticles,
    },
    sentences: { type: 'whole-number', description: 'How many sentences, 1 to 10', min: 1, max: 10 },
    private: narrowing.private,
  },
  run: ({ topic, article, sentences = SENTENCES, private: alone = false }, desk, circumstances) =>
    respond(
      desk,
      {
        type: 'summary',
        ...(topic === undefined ? {} : { topic }),
        ...(article === undefined ? {} : { article: articleMeant(desk.newsroom, article) }),
        sentences,
      },
      { circumstances, private: alone },
    ),
});
