import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { identified, type RawSocket, request } from './support/raw-bot.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a page is told is looked into field by field
type Told = any;

/** A page's socket, without the page. */
class Page {
  readonly told: Told[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #nonce = 0;

  constructor(guild: TestGuild, user: string) {
    this.#socket = new WebSocket(`${guild.url.replace('http', 'ws')}ui/ws?user=${user}`);
    this.#socket.on('message', (data) => {
      this.told.push(JSON.parse(data.toString()));
      for (const attempt of [...this.#waiting]) attempt();
    });
  }

  next(fits: (told: Told) => boolean): Promise<Told> {
    return new Promise((resolve) => {
      const attempt = () => {
        const found = this.told.find(fits);
        if (!found) return;
        this.#waiting.delete(attempt);
        resolve(found);
      };
      this.#waiting.add(attempt);
      attempt();
    });
  }

  /** Acts, and waits for the guild's `ok` or `refused`. */
  act(a: string, fields: object): Promise<Told> {
    this.#nonce += 1;
    const nonce = String(this.#nonce);
    this.#socket.send(JSON.stringify({ a, nonce, ...fields }));
    return this.next((told) => (told.t === 'ok' || told.t === 'refused') && told.nonce === nonce);
  }

  close(): void {
    this.#socket.close();
  }
}

/** One GET with headers that fetch would not send. */
function get(url: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

/** What became of a socket's opening. */
function upgrade(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });
}

describe('the page’s backend', () => {
  let guild: TestGuild;
  let bot: RawSocket;
  let mara: Page;
  let teo: Page;
  let channel: string;
  let commandId: string;

  beforeAll(async () => {
    guild = await startTestGuild();
    channel = guild.channels.general!;
    bot = await identified(guild);
    const { body } = await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, [
      {
        name: 'ask',
        description: 'Asks',
        options: [{ type: 3, name: 'question', description: 'What', required: true, autocomplete: true }],
      },
    ]);
    commandId = body[0].id;
    mara = new Page(guild, guild.people[0].user.id);
    teo = new Page(guild, guild.people[1].user.id);
    await mara.next((told) => told.t === 'snapshot');
    await teo.next((told) => told.t === 'snapshot');
  });

  afterAll(async () => {
    mara?.close();
    teo?.close();
    bot?.close();
    await guild?.close();
  });

  const asked = (fits: (d: Told) => boolean) =>
    bot.payload((one) => one.t === 'INTERACTION_CREATE' && fits(one.d));
  const callback = ({ d }: Told, body: object) =>
    request(guild, 'POST', `/interactions/${d.id}/${d.token}/callback`, body);

  test('tells who one can be', async () => {
    const { people } = (await (await fetch(`${guild.url}ui/people`)).json()) as Told;
    expect(people.map((one: Told) => one.id)).toEqual(guild.people.map((one) => one.user.id));
  });

  test('gives a snapshot with channels, members, commands and who is online', async () => {
    const snapshot = await mara.next((told) => told.t === 'snapshot');
    expect(snapshot.me.id).toBe(guild.people[0].user.id);
    expect(snapshot.commands[channel][0].name).toBe('ask');
    expect(snapshot.online).toContain(guild.applicationId);
    expect(snapshot.channels.filter((one: Told) => one.type === 1)).toHaveLength(1);
    expect(snapshot.members).toHaveLength(3);
  });

  test('shows a message to both pages', async () => {
    const { result } = await mara.act('send', { channelId: channel, content: 'hello' });
    const seen = await teo.next((told) => told.t === 'message' && told.message.id === result.id);
    expect(seen.message.content).toBe('hello');
  });

  test('tells why an action is refused', async () => {
    const refused = await mara.act('send', { channelId: channel, content: 'x'.repeat(2001) });
    expect(refused).toMatchObject({ t: 'refused', code: 50035 });
    expect(refused.errors.content._errors[0].code).toBe('BASE_TYPE_MAX_LENGTH');
  });

  test('follows a command from pending to done; an ephemeral answer reaches its asker alone', async () => {
    const options = [{ name: 'question', type: 3, value: 'Who?' }];
    const { result } = await mara.act('command', { channelId: channel, commandId, options });
    const interaction = await asked((d) => d.id === result.interactionId);
    await callback(interaction, { type: 4, data: { content: 'Nobody.', flags: 64 } });
    await mara.next((told) => told.t === 'interaction' && told.interaction.state === 'done');
    const answer = await mara.next((told) => told.t === 'message' && told.message.content === 'Nobody.');
    expect(answer.message.interaction_metadata.name).toBe('ask');
    await mara.act('send', { channelId: channel, content: 'a marker' });
    await teo.next((told) => told.t === 'message' && told.message.content === 'a marker');
    expect(teo.told.some((told) => told.message?.content === 'Nobody.')).toBe(false);
    await mara.act('dismiss', { channelId: channel, messageId: answer.message.id });
    await mara.next((told) => told.t === 'message-delete' && told.id === answer.message.id);
  });

  test('brings proposals for an option that is typed', async () => {
    const options = [{ name: 'question', type: 3, value: 'wh', focused: true }];
    const pending = mara.act('autocomplete', { channelId: channel, commandId, options });
    const interaction = await asked((d) => d.type === 4);
    await callback(interaction, { type: 8, data: { choices: [{ name: 'Who died', value: 'died' }] } });
    expect((await pending).result.choices).toEqual([{ name: 'Who died', value: 'died' }]);
  });

  test('shows a modal and sends it', async () => {
    const { body: message } = await request(guild, 'POST', `/channels/${channel}/messages`, {
      content: 'press',
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Ask', custom_id: 'ask' }] }],
    });
    await teo.act('click', { channelId: channel, messageId: message.id, customId: 'ask' });
    const input = { type: 4, custom_id: 'q', style: 1 };
    const components = [{ type: 18, label: 'Question', component: input }];
    const data = { custom_id: 'm', title: 'Ask', components };
    await callback(await asked((d) => d.type === 3), { type: 9, data });
    const shown = await teo.next((told) => told.t === 'modal');
    expect(shown.modal.title).toBe('Ask');
    const empty = await teo.act('modal', { interactionId: shown.interactionId, values: {} });
    expect(empty.code).toBe(50035);
    await teo.act('modal', { interactionId: shown.interactionId, values: { q: 'Where?' } });
    const submitted = await asked((d) => d.type === 5);
    expect(submitted.d.data.components[0].component).toMatchObject({ custom_id: 'q', value: 'Where?' });
  });

  test('opens a thread on a message, and pages through history', async () => {
    const { result: message } = await teo.act('send', { channelId: channel, content: 'start here' });
    const { result: thread } = await teo.act('thread', {
      channelId: channel,
      messageId: message.id,
      name: 'Here',
    });
    expect(thread.id).toBe(message.id);
    await mara.next((told) => told.t === 'channel' && told.channel.id === thread.id);
    const { result } = await mara.act('history', { channelId: channel, before: message.id, limit: 1 });
    expect(result.messages).toHaveLength(1);
    expect(result.messages[0].id).not.toBe(message.id);
  });

  test('chooses in a menu, edits, deletes, types', async () => {
    const menu = { type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] };
    const { body: message } = await request(guild, 'POST', `/channels/${channel}/messages`, {
      content: 'choose',
      components: [{ type: 1, components: [menu] }],
    });
    const wrong = await mara.act('select', {
      channelId: channel,
      messageId: message.id,
      customId: 'pick',
      values: ['2'],
    });
    expect(wrong.code).toBe(50035);
    await mara.act('select', { channelId: channel, messageId: message.id, customId: 'pick', values: ['1'] });
    expect((await asked((d) => d.data?.custom_id === 'pick')).d.data.values).toEqual(['1']);
    const { result: own } = await mara.act('send', { channelId: channel, content: 'oops' });
    await mara.act('edit', { channelId: channel, messageId: own.id, content: 'right' });
    await teo.next((told) => told.t === 'message-update' && told.message.content === 'right');
    await mara.act('delete', { channelId: channel, messageId: own.id });
    await teo.next((told) => told.t === 'message-delete' && told.id === own.id);
    const theirs = await teo.act('delete', { channelId: channel, messageId: message.id });
    expect(theirs.code).toBe(50013);
    await mara.act('typing', { channelId: channel });
    await teo.next((told) => told.t === 'typing' && told.userId === guild.people[0].user.id);
  });

  test('moderates a thread for the owner alone; joins and leaves it', async () => {
    const { result: thread } = await teo.act('thread', { channelId: channel, name: 'Public' });
    expect((await teo.act('modify', { channelId: thread.id, locked: true })).code).toBe(50013);
    const { result: locked } = await mara.act('modify', { channelId: thread.id, locked: true });
    expect(locked.thread_metadata.locked).toBe(true);
    expect((await teo.act('send', { channelId: thread.id, content: 'a' })).code).toBe(160005);
    await mara.act('join', { channelId: thread.id });
    const joined = (told: Told) =>
      told.t === 'channel' && told.channel.id === thread.id && told.channel.member_count === 2;
    expect((await mara.next(joined)).channel.member.user_id).toBe(guild.people[0].user.id);
    await mara.act('leave', { channelId: thread.id });
    expect(guild.state.threadMembers.get(thread.id)?.size).toBe(1);
  });

  test('tells when the bot goes and comes', async () => {
    guild.misbehave.dropSockets();
    await mara.next((told) => told.t === 'members' && !told.online.includes(guild.applicationId));
    bot = await identified(guild);
    await mara.next(
      (told) =>
        told === mara.told.at(-1) && told.t === 'members' && told.online.includes(guild.applicationId),
    );
  });

  test('refuses what it does not understand', async () => {
    expect((await mara.act('dance', {})).t).toBe('refused');
    expect((await mara.act('command', { channelId: channel, commandId, options: [null] })).t).toBe('refused');
    expect((await mara.act('send', { channelId: 'nowhere', content: 'a' })).code).toBe(10003);
  });

  test('answers 403 to another host and another origin', async () => {
    const { host } = new URL(guild.url);
    const people = `${guild.url}ui/people`;
    expect((await get(people, { Host: 'evil.example' })).status).toBe(403);
    expect((await get(people, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await get(people, { Origin: `http://${host}` })).status).toBe(200);
    const socket = `ws://${host}/ui/ws?user=${guild.people[0].user.id}`;
    expect(await upgrade(socket, { Origin: 'http://evil.example' })).toBe(403);
    expect(await upgrade(socket, { Host: 'evil.example' })).toBe(403);
    expect(await upgrade(socket, { Origin: `http://${host}` })).toBe(101);
  });

  test('serves what the page draws with, and nothing outside of its folders', async () => {
    expect((await get(`${guild.url}modules/lit-html/lit-html.js`, {})).status).toBe(200);
    expect((await get(`${guild.url}page/..%2Findex.ts`, {})).status).toBe(404);
    expect((await get(`${guild.url}page/..%2F..%2Fconfig.json`, {})).status).toBe(404);
    expect((await get(`${guild.url}modules/ws/package.json`, {})).status).toBe(404);
  });
});
