import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';

/** A frame whose reserved bits are set, which no extension was agreed on for. */
const BROKEN_FRAME = Buffer.from([0xff, 0xff, 0xff, 0xff]);
const RESETS = 30;
const MEGABYTE = 'x'.repeat(1024 * 1024);

/** A request with this head, as no client library would shape it. */
async function open(address: URL, ...head: readonly string[]): Promise<Socket> {
  const socket = connect(Number(address.port), address.hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(`${[...head, `Host: ${address.host}`].join('\r\n')}\r\n\r\n`);
  return socket;
}

/** A web socket that does nothing by itself: it answers no close either. */
const upgrade = (address: URL, target: string): Promise<Socket> =>
  open(
    address,
    `GET ${target} HTTP/1.1`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
  );

async function firstLine(socket: Socket): Promise<string> {
  const [data] = (await once(socket, 'data')) as [Buffer];
  return data.toString().split('\r\n')[0]!;
}

/** Any page that is open in a browser, and any program on the machine, can reach the guild's port. */
describe('the guild’s process outlives', () => {
  let guild: ChildProcess;
  let address: URL;

  beforeEach(async () => {
    guild = fork(resolve(import.meta.dirname, 'support/guild-process.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [url] = (await once(guild, 'message')) as [string];
    address = new URL(url);
  });
  afterEach(async () => {
    if (guild.exitCode !== null || guild.signalCode !== null) return;
    guild.kill('SIGKILL');
    await once(guild, 'exit');
  });

  const askToUpgrade = (target: string): Promise<Socket> => upgrade(address, target);
  const stillServes = async (): Promise<boolean> => (await fetch(new URL('ui/people', address))).ok;

  test('an upgrade whose target is no URL, which it answers with 400', async () => {
    const socket = await askToUpgrade('//');
    expect(await firstLine(socket)).toBe('HTTP/1.1 400 Bad Request');
    await once(socket, 'close');
    expect(await stillServes()).toBe(true);
  });

  test('a plain request whose target is no URL', async () => {
    const socket = await open(address, 'GET // HTTP/1.1');
    expect(await firstLine(socket)).toMatch(/^HTTP\/1\.1 [34]/);
    socket.destroy();
    expect(await stillServes()).toBe(true);
  });

  test(`${RESETS} clients that ask to upgrade and reset the connection`, async () => {
    for (let n = 0; n < RESETS; n += 1) (await askToUpgrade('/nope')).resetAndDestroy();
    expect(await stillServes()).toBe(true);
  });

  test.each([
    ['the page, as nobody', '/ui/ws?user=no'],
    ['the gateway', '/gateway'],
    ['the gateway in a version that there is not', '/gateway?v=1'],
    ['the gateway in an encoding that there is not', '/gateway?encoding=etf'],
  ])('a broken frame on a socket of %s', async (_whose, target) => {
    const socket = await askToUpgrade(target);
    expect(await firstLine(socket)).toBe('HTTP/1.1 101 Switching Protocols');
    socket.write(BROKEN_FRAME);
    socket.resume();
    await once(socket, 'close');
    expect(await stillServes()).toBe(true);
  });

  test('a body without a stated length, of which it reads no more than is allowed', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new TextEncoder().encode(MEGABYTE));
        // A guild that would take it all gets an end, so that the test fails and does not hang.
        if (sent === 200) controller.close();
      },
    });
    const answer = await fetch(new URL('api/v10/interactions/1/a/callback', address), {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      (response) => response.status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(answer);
    expect(sent).toBeLessThan(200);
    expect(await stillServes()).toBe(true);
  });
});

describe('in one process', () => {
  let guild: TestGuild;
  beforeEach(async () => {
    guild = await startTestGuild();
  });
  afterEach(() => guild.close());

  test('a page address that decodes to no text is not found', async () => {
    expect((await fetch(`${guild.url}page/%E0%A4%A`)).status).toBe(404);
    expect((await fetch(`${guild.url}modules/%E0%A4%A`)).status).toBe(404);
  });

  test.each([
    ['was refused', '/gateway?v=1'],
    ['is nobody’s page', '/ui/ws?user=no'],
    ['never logged in', '/gateway'],
  ])('closing the guild ends a socket that %s and does not answer', async (_what, target) => {
    const socket = await upgrade(new URL(guild.url), target);
    await firstLine(socket);
    const gone = once(socket.resume(), 'close');
    await guild.close();
    await gone;
    guild = await startTestGuild();
  });
});
