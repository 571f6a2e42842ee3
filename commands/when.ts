import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'when',
  description: 'On which day or at what time? Answered in the articles’ own words',
  hint: 'The rest of your question: was the drone over Erbil shot down',
});
