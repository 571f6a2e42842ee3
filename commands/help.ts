import { slashCommand } from '../src/discord/command.ts';
import { renderHelp } from '../src/discord/render/help.ts';

export default slashCommand({
  name: 'help',
  description: 'What I answer, how, and with which commands',
  seenBy: 'asker',
  free: true,
  options: {},
  run: (_values, desk) => renderHelp(desk.registered, desk.newsroom.articles().length),
});
