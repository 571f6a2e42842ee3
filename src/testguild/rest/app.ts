import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refusal } from '../refusal.ts';
import { readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { RestContext, RestEnv } from './context.ts';
import type { Fault } from './faults.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import type { Verdict } from './rate-limits.ts';
import { selfRoutes } from './self.ts';
import { threadRoutes } from './threads.ts';

/** An answer with no body but Discord's error. */
function errorBody(error: unknown): [number, unknown] {
  if (error instanceof Refusal) return [error.status, error.toBody()];
  return [500, { message: '500: Internal Server Error', code: 0 }];
}

/** Whether this path is open without the bot's token: its secret is in the path. */
function carriesToken(path: string): boolean {
  return /^\/(interactions|webhooks)\/\d+\/[^/]+/.test(path) || path === '/gateway';
}

/** A 429 that was ordered: the limit of a resource that others used up. */
function sharedLimit({ retryAfter }: Fault): Verdict {
  return { headers: { 'Retry-After': String(retryAfter), 'X-RateLimit-Scope': 'shared' }, retryAfter };
}

/** The REST API v10, mounted under `/api/v10`. */
export function restApp(context: RestContext): Hono<RestEnv> {
  const { world, limits, faults, recorder } = context;
  const app = new Hono<RestEnv>({ strict: false }).basePath('/api/v10');

  /** Sees to trouble that was ordered, rate limits and the token; returns the answer where the routes are not reached. */
  const meetEarly = async (c: Context<RestEnv>, path: string): Promise<Response | undefined> => {
    const fault = await faults.meet(c.req.method, path);
    if (fault && fault.status !== 429) {
      return c.json({ message: `${fault.status}: Server Error`, code: 0 }, fault.status);
    }
    const verdict = fault ? sharedLimit(fault) : limits.take(c.req.method, path);
    for (const [name, value] of Object.entries(verdict.headers)) c.header(name, value);
    c.header('Via', '1.1 test guild');
    if (verdict.retryAfter !== undefined) {
      const { retryAfter, global = false } = verdict;
      return c.json({ message: 'You are being rate limited.', retry_after: retryAfter, global }, 429);
    }
    const known = carriesToken(path) || c.req.header('authorization') === `Bot ${world.application.token}`;
    return known ? undefined : c.json({ message: '401: Unauthorized', code: 0 }, 401);
  };

  app.use('*', async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    let unreadable: unknown;
    const body = await readBody(c).catch((error) => {
      unreadable = error;
    });
    const early = await meetEarly(c, pathname.slice('/api/v10'.length));
    if (early) c.res = early;
    else if (unreadable) {
      const [status, answer] = errorBody(unreadable);
      c.res = c.json(answer as object, status as ContentfulStatusCode);
    } else {
      c.set('body', body);
      await next();
    }
    const text = await c.res.clone().text();
    recorder.add({
      method: c.req.method,
      path: pathname,
      query: search,
      body,
      status: c.res.status,
      response: text === '' ? undefined : JSON.parse(text),
    });
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
