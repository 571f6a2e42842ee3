import { slashCommand } from '../src/discord/command.ts';
import { CLAIM_TEXT } from '../src/discord/limits.ts';
import { narrowing, scopeOf } from '../src/discord/question-command.ts';
import { respondToClaim } from '../src/discord/respond.ts';

export default slashCommand({
  name: 'verify',
  description:
    'Is this quotation or claim in the corpus: to the letter, altered, in other words, or not at all?',
  seenBy: 'place',
  options: {
    claim: {
      type: 'text',
      description: 'The words to look for, as you have them',
      required: true,
      maxLength: CLAIM_TEXT,
    },
    ...narrowing,
  },
  run: (values, desk, circumstances) =>
    respondToClaim(desk, values.claim, scopeOf(desk.newsroom, values), {
      circumstances,
      private: values.private === true,
    }),
});
