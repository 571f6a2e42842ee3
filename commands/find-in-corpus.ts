import { messageCommand } from '../src/discord/command.ts';
import { CLAIM_TEXT } from '../src/discord/limits.ts';
import { COLOUR, notice } from '../src/discord/render/parts.ts';
import { respondToClaim } from '../src/discord/respond.ts';

const NO_TEXT = notice(
  'That message has no text to look for: use the command on one that has.',
  COLOUR.notFound,
);

export default messageCommand('Find in corpus', async (text, desk, circumstances) =>
  text.trim() === ''
    ? NO_TEXT
    : (await respondToClaim(desk, text.slice(0, CLAIM_TEXT), {}, { circumstances, private: true })).message,
);
