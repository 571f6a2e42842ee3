import { DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { inviteLink } from '../../src/discord/invite.ts';
import { LoginProblem, loginProblem, problemOfCloseCode } from '../../src/discord/login-problem.ts';

describe('a problem on the way into Discord', () => {
  it('is a wrong token where discord.js finds it malformed', async () => {
    const client = createClient({ messageContent: false });
    const error: unknown = await client.login('').catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DiscordjsError);
    expect((error as DiscordjsError).code).toBe(DiscordjsErrorCodes.TokenInvalid);
    expect(loginProblem(error)?.kind).toBe('wrong-token');
  });

  it('is no network where nobody listens', async () => {
    // Port 9 (discard) of the loopback: nothing answers there.
    const client = createClient({ messageContent: false, restUrl: 'http://127.0.0.1:9/api' });
    const error: unknown = await client.login('a.b.c').catch((refused: unknown) => refused);
    await client.destroy();
    expect(loginProblem(error)?.kind).toBe('no-network');
  });

  it('is known by the gateway’s close code, and otherwise left to the client', () => {
    expect(problemOfCloseCode(4004)?.kind).toBe('wrong-token');
    expect(problemOfCloseCode(4014)?.kind).toBe('disallowed-intents');
    expect(problemOfCloseCode(4000)).toBeNull();
  });

  it('is a sentence that names the variable to mend', () => {
    expect(new LoginProblem('wrong-token').message).toContain('DISCORD_TOKEN');
    expect(new LoginProblem('not-in-guild').message).toContain('DISCORD_GUILD_ID');
    expect(new LoginProblem('disallowed-intents').message).toContain('MESSAGE_CONTENT');
  });

  it.each(['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    'is one with what stands between where a certificate is not Discord’s: %s',
    (code) => {
      const cause = Object.assign(new Error('certificate'), { code });
      expect(loginProblem(new TypeError('fetch failed', { cause }))?.kind).toBe('not-discord');
    },
  );

  it('is one with what stands between where a proxy answers, and Discord’s where Discord fails', () => {
    const answered = (status: number) =>
      loginProblem(new HTTPError(status, 'x', 'GET', 'https://discord.com/api/v10/gateway/bot', {}))?.kind;
    expect([403, 407, 502].map(answered)).toEqual(['not-discord', 'not-discord', 'discord-down']);
  });

  it('is none where the error is a bug', () => {
    expect(loginProblem(new TypeError('x is not a function'))).toBeNull();
    expect(loginProblem(undefined)).toBeNull();
  });
});

describe('the invite link', () => {
  it('asks for the two scopes and the five permissions that are needed', () => {
    const link = new URL(inviteLink('42'));
    expect(link.searchParams.get('client_id')).toBe('42');
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
    // VIEW_CHANNEL 1<<10, SEND_MESSAGES 1<<11, READ_MESSAGE_HISTORY 1<<16, CREATE_PUBLIC_THREADS 1<<35, SEND_MESSAGES_IN_THREADS 1<<38
    const needed = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n);
    expect(link.searchParams.get('permissions')).toBe(String(needed));
  });
});
