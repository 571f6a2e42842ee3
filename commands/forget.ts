import { slashCommand } from '../src/discord/command.ts';
import { forgetFor } from '../src/discord/forgetting.ts';

export default slashCommand({
  name: 'forget',
  description: 'In a thread: forget what was asked in it. Elsewhere: forget all that you asked',
  seenBy: 'asker',
  free: true,
  options: {},
  run: (_values, desk, circumstances) => forgetFor(desk, circumstances),
});
