import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from the guild's own page: it must name the guild as its host, and as its origin if it names one.
 * A web page elsewhere, even one whose name was made to point to 127.0.0.1, carries its own name.
 */
export function fromHere(headers: Pick<IncomingHttpHeaders, 'host' | 'origin'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  return hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}
