import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** How many ports are tried, from the wished one on. */
const TRIES = 50;
const LAST_PORT = 65_535;

/** No port could be had: the message says in a sentence what to do. */
export class PortProblem extends Error {}

/**
 * Listens on 127.0.0.1 at this port, or at the next free one; returns the port.
 *
 * @throws {PortProblem} if none of them is free, or the system lets this user have none
 */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  const last = Math.min(port + TRIES - 1, LAST_PORT);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      server.listen(candidate, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') {
        throw new PortProblem(`This user may not use port ${candidate}: set PORT to one from 1024 on.`);
      }
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  const tried = port === last ? `Port ${port} is` : `The ports ${port} to ${last} are`;
  throw new PortProblem(`${tried} taken: set PORT to another, or to 0 for any that is free.`);
}
