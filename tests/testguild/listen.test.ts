import { createServer, type Server, Server as TcpServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listenOnLoopback, PortProblem } from '../../src/testguild/listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

function server(): Server {
  const made = createServer();
  open.push(made);
  return made;
}

/** A server whose system answers every wish for a port with this error. */
function refusedWith(code: string): { server: Server; wishes: number[] } {
  const wishes: number[] = [];
  class Refused extends TcpServer {
    override listen(...[port]: unknown[]): this {
      wishes.push(port as number);
      process.nextTick(() => this.emit('error', Object.assign(new Error(code), { code })));
      return this;
    }
  }
  return { server: new Refused(), wishes };
}

test('takes the next port where the wished one is taken', async () => {
  const first = await listenOnLoopback(server(), 0);
  expect(await listenOnLoopback(server(), first)).toBeGreaterThan(first);
});

test('says that the last port there is, is taken', async () => {
  const holder = server();
  // If another program has taken it already, that is as good.
  await new Promise((resolve) => {
    holder.once('error', resolve).listen(65_535, '127.0.0.1', () => resolve(undefined));
  });
  await expect(listenOnLoopback(server(), 65_535)).rejects.toThrow(
    new PortProblem('Port 65535 is taken: set PORT to another, or to 0 for any that is free.'),
  );
});

test('gives up after fifty taken ports, and at the last one that there is', async () => {
  const many = refusedWith('EADDRINUSE');
  await expect(listenOnLoopback(many.server, 3000)).rejects.toThrow(PortProblem);
  expect([many.wishes.length, many.wishes[0], many.wishes.at(-1)]).toEqual([50, 3000, 3049]);
  const few = refusedWith('EADDRINUSE');
  await expect(listenOnLoopback(few.server, 65_530)).rejects.toThrow(/^The ports 65530 to 65535 are taken/);
  expect(few.wishes).toEqual([65_530, 65_531, 65_532, 65_533, 65_534, 65_535]);
});

test('says that the system does not let this user have a port', async () => {
  const { server: refused } = refusedWith('EACCES');
  await expect(listenOnLoopback(refused, 80)).rejects.toThrow(
    new PortProblem('This user may not use port 80: set PORT to one from 1024 on.'),
  );
});

test('passes on what it does not know', async () => {
  const { server: refused } = refusedWith('EINVAL');
  await expect(listenOnLoopback(refused, 80)).rejects.toThrow('EINVAL');
});
