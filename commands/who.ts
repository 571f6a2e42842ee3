import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  kind: 'who',
  description: 'Which person or group? Answered in the articles’ own words',
  hint: 'What they did or what was done to them: died in the drone strike',
});
