import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** So many requests in so many seconds. */
interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/** Limits by `METHOD /route`, as Discord's own headers have shown them; they may change there, and clients must read the headers. */
const LIMITS: Readonly<Record<string, Limit>> = {
  'POST /channels/:id/messages': { requests: 5, seconds: 5 },
  'PATCH /channels/:id/messages/:id': { requests: 5, seconds: 5 },
  'DELETE /channels/:id/messages/:id': { requests: 5, seconds: 1 },
  'GET /channels/:id/messages': { requests: 5, seconds: 5 },
  'POST /channels/:id/typing': { requests: 5, seconds: 5 },
  'POST /webhooks/:id/:token': { requests: 5, seconds: 2 },
  'PATCH /webhooks/:id/:token/messages/:id': { requests: 5, seconds: 2 },
};
const DEFAULT_LIMIT: Limit = { requests: 50, seconds: 1 };

/** What a request is told about its limit. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, for a request that is refused. */
  readonly retryAfter?: number;
  readonly global?: boolean;
}

interface Window {
  used: number;
  resetsAt: number;
}

/** The path with ids and tokens replaced, and the part of it that has a limit of its own. */
export function routeOf(method: string, path: string): { route: string; resource: string } {
  const parts = path.split('/').filter(Boolean);
  const [top, id = '', token = ''] = parts;
  const webhook = top === 'webhooks';
  const named = parts.map((part, index) => {
    if (webhook && index === 2) return ':token';
    return /^\d{1,20}$/.test(part) || part === '@original' ? ':id' : part;
  });
  const resource = top === 'channels' || top === 'guilds' ? id : webhook ? `${id}/${token}` : '';
  return { route: `${method} /${named.join('/')}`, resource };
}

/** Counts requests in fixed windows per route and channel, guild or webhook, and all of them per second. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #enabled: boolean;
  readonly #windows = new Map<string, Window>();
  #global: Window = { used: 0, resetsAt: 0 };

  constructor(clock: Clock, perSecond: number, enabled: boolean) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#enabled = enabled;
  }

  /** Counts one request and says whether it may pass. Answering an interaction is bound by no limit. */
  take(method: string, path: string): Verdict {
    const interaction = path.startsWith('/interactions/');
    if (!this.#enabled || interaction) return { headers: {} };
    const now = this.#clock.now();
    if (!path.startsWith('/webhooks/')) {
      if (now >= this.#global.resetsAt) this.#global = { used: 0, resetsAt: now + 1000 };
      this.#global.used += 1;
      if (this.#global.used > this.#perSecond) {
        const retryAfter = (this.#global.resetsAt - now) / 1000;
        const headers = {
          'Retry-After': String(Math.ceil(retryAfter)),
          'X-RateLimit-Global': 'true',
          'X-RateLimit-Scope': 'global',
        };
        return { headers, retryAfter, global: true };
      }
    }
    return this.#takeRoute(method, path, now);
  }

  #takeRoute(method: string, path: string, now: number): Verdict {
    const { route, resource } = routeOf(method, path);
    const limit = LIMITS[route] ?? DEFAULT_LIMIT;
    const key = `${route} ${resource}`;
    let window = this.#windows.get(key);
    if (!window || now >= window.resetsAt) {
      window = { used: 0, resetsAt: now + limit.seconds * 1000 };
      this.#windows.set(key, window);
      if (this.#windows.size > 10_000) this.#forgetOld(now);
    }
    window.used += 1;
    const resetAfter = (window.resetsAt - now) / 1000;
    const headers: Record<string, string> = {
      'X-RateLimit-Limit': String(limit.requests),
      'X-RateLimit-Remaining': String(Math.max(0, limit.requests - window.used)),
      'X-RateLimit-Reset': String(window.resetsAt / 1000),
      'X-RateLimit-Reset-After': String(resetAfter),
      'X-RateLimit-Bucket': createHash('md5').update(route).digest('hex'),
    };
    if (window.used <= limit.requests) return { headers };
    headers['Retry-After'] = String(Math.ceil(resetAfter));
    headers['X-RateLimit-Scope'] = 'user';
    return { headers, retryAfter: resetAfter, global: false };
  }

  #forgetOld(now: number): void {
    for (const [key, window] of this.#windows) {
      if (now >= window.resetsAt) this.#windows.delete(key);
    }
  }
}
