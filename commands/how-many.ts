import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'how-many',
  description: 'What number? Answered in the articles’ own words',
  hint: 'What to count: people were wounded in the strike',
});
