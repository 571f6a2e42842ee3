import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'what',
  description: 'What happened, or what is it? Answered in the articles’ own words',
  hint: 'The rest of your question: did the Pentagon leave out of its count',
});
