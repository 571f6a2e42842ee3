import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { World } from '../state/world.ts';
import { fromHere } from './guard.ts';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

/** Packages whose files the page may load under `/modules/<name>/`. */
const PACKAGES = ['lit-html'];

const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The folder of an installed package. */
function packageFolder(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const marker = `${sep}node_modules${sep}${name}${sep}`;
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length - 1);
}

/** What follows the prefix, decoded; undefined where that is no text. */
function rest(path: string, prefix: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** The page, the files that it loads, and the list of people to be. All but static files only for the page itself. */
export function pageApp(world: World, port: number): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    const headers = { host: c.req.header('host'), origin: c.req.header('origin') };
    const own = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    if (!fromHere(own, port)) return c.text('This page is served to this machine alone.', 403);
    await next();
    c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    return undefined;
  });
  const serve = async (folder: string | undefined, path: string | undefined) => {
    if (path === undefined) return new Response('Not found', { status: 404 });
    const file = folder && normalize(join(folder, path));
    const type = TYPES[extname(path)];
    if (!file?.startsWith(`${folder}${sep}`) || !type) return new Response('Not found', { status: 404 });
    const content = await readFile(file).catch(() => undefined);
    if (!content) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(content), { headers: { 'Content-Type': type } });
  };
  app.get('/', () => serve(PAGE, 'index.html'));
  app.get('/page/*', (c) => serve(PAGE, rest(c.req.path, '/page/')));
  app.get('/modules/*', (c) => {
    const path = rest(c.req.path, '/modules/');
    const name = PACKAGES.find((one) => path?.startsWith(`${one}/`));
    return serve(name && packageFolder(name), path?.slice((name?.length ?? 0) + 1));
  });
  app.get('/ui/people', (c) =>
    c.json({
      people: [...world.users.values()].filter((user) => !user.bot),
      guild: { id: world.guild.id, name: world.guild.name },
    }),
  );
  return app;
}
