import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports are tried, from the wished one on. */
const TRIES = 50;

/** Listens on 127.0.0.1 at this port, or at the next free one; returns the port. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === 0 || candidate >= port + TRIES) throw error;
    }
  }
}
