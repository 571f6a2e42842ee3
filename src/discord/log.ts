/** The bot's log: lines of JSON on standard error, without anybody's words and without Discord's secrets. */
import { type DestinationStream, type Level, type Logger, pino } from 'pino';

/** @param destination where the lines go; standard error where none is given */
export function createLog(level: Level | 'silent', destination?: DestinationStream): Logger {
  const stream = destination ?? pino.destination({ dest: 2, sync: true });
  return pino({ level, base: null, serializers: { err: describeError } }, stream);
}

/**
 * What is logged of an error. Errors of discord.js carry the request that failed: its body holds what was said, and its
 * address the token that an interaction is answered with. Neither is logged.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status, method } = error as Partial<Record<'code' | 'status' | 'method', unknown>>;
  return {
    type: name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status, method }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
