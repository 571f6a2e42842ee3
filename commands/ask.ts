import { slashCommand } from '../src/discord/command.ts';
import { QUESTION_TEXT } from '../src/discord/limits.ts';
import { narrowing, scopeOf } from '../src/discord/question-command.ts';
import { respond } from '../src/discord/respond.ts';

export default slashCommand({
  name: 'ask',
  description:
    'Ask anything: answered by sentences of the articles, quoted to the letter, with who said them',
  seenBy: 'place',
  options: {
    question: {
      type: 'text',
      description: 'Your question, in your own words',
      required: true,
      maxLength: QUESTION_TEXT,
    },
    ...narrowing,
  },
  run: (values, desk, circumstances) =>
    respond(
      desk,
      { type: 'ask', kind: 'ask', text: values.question, scope: scopeOf(desk.newsroom, values) },
      { circumstances, private: values.private === true },
    ),
});
