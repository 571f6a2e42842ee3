import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'why',
  description: 'For what reason? Answered in the articles’ own words',
  hint: 'The rest of your question: is tension rising in the region',
});
