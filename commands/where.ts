import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'where',
  description: 'In which place? Answered in the articles’ own words',
  hint: 'The rest of your question: did the strike hit',
});
