import { slashCommand } from '../src/discord/command.ts';
import { renderPrivacy } from '../src/discord/render/privacy.ts';

export default slashCommand({
  name: 'privacy',
  description: 'What I remember of your questions, what for, and for how long',
  seenBy: 'asker',
  free: true,
  options: {},
  run: (_values, { settings }) => renderPrivacy(settings.threadMemoryDays, settings.readsAll),
});
