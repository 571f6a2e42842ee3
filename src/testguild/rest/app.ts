import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '../refusal.ts';
import type { World } from '../state/world.ts';
import type { PrivilegedIntents } from '../testguild.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { Faults } from './faults.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Recorder } from './recorder.ts';
import { selfRoutes } from './self.ts';
import { threadRoutes } from './threads.ts';

/** What the routes share. */
export interface RestContext {
  readonly world: World;
  readonly privileged: PrivilegedIntents;
  readonly gatewayUrl: string;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly recorder: Recorder;
}

/** What a request's handlers find in their context. */
export interface RestEnv {
  Variables: { body: unknown };
}

/** An answer with no body but Discord's error. */
function errorBody(error: unknown): [number, unknown] {
  if (error instanceof Refusal) return [error.status, error.toBody()];
  return [500, { message: '500: Internal Server Error', code: 0 }];
}

/** Whether this path is open without the bot's token: its secret is in the path. */
function carriesToken(path: string): boolean {
  return /^\/(interactions|webhooks)\/\d+\/[^/]+/.test(path) || path === '/gateway';
}

/** The REST API v10, mounted under `/api/v10`. */
export function restApp(context: RestContext): Hono<RestEnv> {
  const { world, limits, faults, recorder } = context;
  const app = new Hono<RestEnv>({ strict: false }).basePath('/api/v10');

  app.use('*', async (c, next) => {
    const url = new URL(c.req.url);
    const path = url.pathname.slice('/api/v10'.length);
    const method = c.req.method;
    let body: unknown;
    const record = async () => {
      const text = await c.res.clone().text();
      const response = text === '' ? undefined : JSON.parse(text);
      recorder.add({ method, path: url.pathname, query: url.search, body, status: c.res.status, response });
    };
    const fault = await faults.meet(method, path);
    if (fault && fault.status !== 429) {
      c.res = c.json({ message: `${fault.status}: Server Error`, code: 0 }, fault.status);
      return record();
    }
    const verdict = fault
      ? {
          headers: { 'Retry-After': String(fault.retryAfter), 'X-RateLimit-Scope': 'shared' },
          retryAfter: fault.retryAfter,
        }
      : limits.take(method, path);
    for (const [name, value] of Object.entries(verdict.headers)) c.header(name, value);
    c.header('Via', '1.1 test guild');
    if (verdict.retryAfter !== undefined) {
      const { retryAfter, global = false } = verdict;
      c.res = c.json({ message: 'You are being rate limited.', retry_after: retryAfter, global }, 429);
      return record();
    }
    if (!carriesToken(path) && c.req.header('authorization') !== `Bot ${world.application.token}`) {
      c.res = c.json({ message: '401: Unauthorized', code: 0 }, 401);
      return record();
    }
    try {
      body = await readBody(c);
    } catch (error) {
      const [status, answer] = errorBody(error);
      c.res = c.json(answer as object, status as ContentfulStatusCode);
      return record();
    }
    c.set('body', body);
    await next();
    return record();
  });

  for (const routes of [
    selfRoutes,
    commandRoutes,
    interactionRoutes,
    messageRoutes,
    threadRoutes,
    channelRoutes,
    guildRoutes,
  ]) {
    routes(app, context);
  }
  app.all('*', (c) => c.json({ message: '404: Not Found', code: 0 }, 404));
  app.onError((error, c) => {
    const [status, answer] = errorBody(error);
    return c.json(answer as object, status as ContentfulStatusCode);
  });
  return app;
}
