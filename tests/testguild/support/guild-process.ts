/** The guild in a process of its own, so that a test can see it survive: sends its page's address when it listens. */
import { startTestGuild } from '../../../src/testguild/index.ts';

const guild = await startTestGuild();
process.send?.(guild.url);
process.once('disconnect', () => process.exit());
