/** What may go wrong on the way into Discord, each as one plain sentence that says what to do. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

export type ProblemKind =
  | 'wrong-token'
  | 'not-in-guild'
  | 'disallowed-intents'
  | 'no-network'
  | 'discord-down'
  | 'not-discord';

const SENTENCES: Readonly<Record<ProblemKind, string>> = {
  'wrong-token':
    'Discord does not accept the token: copy it anew from the Bot page of the Developer Portal into DISCORD_TOKEN.',
  'not-in-guild':
    'The bot is not in the server that DISCORD_GUILD_ID names: invite it with the link below, or correct or remove the number.',
  'disallowed-intents':
    'Discord refuses the message content intent: switch on "Message Content Intent" on the Bot page of the Developer Portal, or remove MESSAGE_CONTENT.',
  'no-network': 'Discord cannot be reached: check the connection to the internet, and start again.',
  'not-discord':
    'What answers is not Discord: a proxy, a sign-in page of the network or a wrong clock of this computer may stand between. Open https://discord.com in a browser to see which, and start again.',
  'discord-down':
    'Discord answers with an error of its own: see https://discordstatus.com, and start again later.',
};

/** A problem that the person who starts the bot can do something about. Its message is the whole sentence. */
export class LoginProblem extends Error {
  readonly kind: ProblemKind;

  /** @param link where there is something to open: it ends the message, on a line of its own */
  constructor(kind: ProblemKind, link?: string) {
    super(link === undefined ? SENTENCES[kind] : `${SENTENCES[kind]}\n${link}`);
    this.kind = kind;
  }
}

/** The gateway's close codes that no reconnecting helps against ("Opcodes and Status Codes", Gateway Close Event Codes). */
const CLOSE_CODES: ReadonlyMap<number, ProblemKind> = new Map([
  [4004, 'wrong-token'],
  [4014, 'disallowed-intents'],
]);

/** Null where the code is one that the client gets over by itself. */
export function problemOfCloseCode(code: number): LoginProblem | null {
  const kind = CLOSE_CODES.get(code);
  return kind === undefined ? null : new LoginProblem(kind);
}

/** What node's sockets and undici call a network that is not there. */
const NETWORK_CODES: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_RESPONSE_STATUS_CODE',
  'ECONNABORTED',
]);

/** The problem behind an error of `client.login` or of the first requests; null where it is none that is known. */
export function loginProblem(error: unknown): LoginProblem | null {
  if (error instanceof LoginProblem) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new LoginProblem('wrong-token');
  }
  if (error instanceof DiscordAPIError && error.status === 401) return new LoginProblem('wrong-token');
  if (error instanceof HTTPError)
    return new LoginProblem(error.status >= 500 ? 'discord-down' : 'not-discord');
  if (hasCode(error, isTlsCode)) return new LoginProblem('not-discord');
  if (hasCode(error, (code) => NETWORK_CODES.has(code))) return new LoginProblem('no-network');
  return null;
}

/** What node and OpenSSL call a certificate that cannot be trusted: not Discord's own, expired, or for another host. */
function isTlsCode(code: string): boolean {
  return (
    code.startsWith('ERR_TLS_') ||
    code.startsWith('ERR_SSL_') ||
    code.startsWith('CERT_') ||
    TLS_CODES.has(code)
  );
}

const TLS_CODES: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'HOSTNAME_MISMATCH',
  'EPROTO',
]);

/** Has the error, what caused it, or one of several behind it, such a code? */
function hasCode(error: unknown, wanted: (code: string) => boolean): boolean {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
    const { code, name, errors } = at as { code?: unknown; name?: unknown; errors?: unknown };
    if (typeof code === 'string' && wanted(code)) return true;
    if (name === 'ConnectTimeoutError' && wanted('UND_ERR_CONNECT_TIMEOUT')) return true;
    if (Array.isArray(errors) && errors.some((one) => hasCode(one, wanted))) return true;
  }
  return false;
}
