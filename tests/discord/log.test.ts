import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/discord/log.ts';

const lines: string[] = [];
const log = createLog('info', { write: (line) => void lines.push(line) });

describe('the log', () => {
  it('has of a failed request neither what was said nor the interaction’s token', () => {
    const error = new DiscordAPIError(
      { code: 50035, message: 'Invalid Form Body' },
      50035,
      400,
      'POST',
      'https://discord.com/api/v10/interactions/1/aW50ZXJhY3Rpb24tdG9rZW4/callback',
      { body: { content: 'what was said' }, files: undefined },
    );
    log.error({ err: error, errorId: 'abcd1234' }, 'an interaction went wrong');
    const line = lines.at(-1)!;
    expect(line).toContain('abcd1234');
    expect(line).toContain('50035');
    expect(line).not.toContain('what was said');
    expect(line).not.toContain('aW50ZXJhY3Rpb24tdG9rZW4');
  });

  it('says what it can of what is no error', () => {
    log.error({ err: 'a bare string' }, 'x');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ err: { type: 'string', message: 'a bare string' } });
  });
});
