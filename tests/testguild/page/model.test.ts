import { describe, expect, it } from 'vitest';
import { examplesIn } from '../../../src/testguild/page/model/examples.js';
import { encodeMentions } from '../../../src/testguild/page/model/mentions.js';
import { applyPush, createState, displayName, nameColour } from '../../../src/testguild/page/model/store.js';
import { messageTime, timestamp } from '../../../src/testguild/page/model/time.js';
import type { Channel, Message, Snapshot, User } from '../../../src/testguild/page/types.d.ts';

const ana: User = { id: '100', username: 'ana', global_name: 'Ana Ruiz' };
const bot: User = { id: '200', username: 'On the Record', bot: true };
const channel: Channel = { id: '300', type: 0, name: 'general' };
const members = [ana, bot].map((user) => ({ user, roles: user.bot ? ['400'] : [] }));

const message = (id: string, content: string, author = bot): Message => ({
  id,
  channel_id: channel.id,
  author,
  content,
  timestamp: '2024-01-04T10:00:00.000Z',
  type: 0,
});

const snapshot: Snapshot = {
  t: 'snapshot',
  me: ana,
  guild: { id: '1', name: 'Newsroom' },
  bot,
  users: [ana, bot],
  members,
  roles: [{ id: '400', name: 'Bots', color: 0x2f7d5b, position: 1 }],
  channels: [channel],
  messages: { [channel.id]: [message('10', 'first')] },
  commands: {},
  online: [ana.id],
  interactions: [],
};

function stateWith(...pushes: Parameters<typeof applyPush>[1][]) {
  const state = createState();
  for (const push of [snapshot, ...pushes]) applyPush(state, push, 0);
  return state;
}

const contents = (state: ReturnType<typeof createState>) =>
  state.timelines.get(channel.id)?.list.map(({ content }) => content);

describe('applyPush', () => {
  it('keeps messages in the order of their ids, each once', () => {
    const state = stateWith(
      { t: 'message', message: message('12', 'third') },
      { t: 'message', message: message('9', 'zeroth') },
      { t: 'message', message: message('12', 'third, again') },
    );
    expect(contents(state)).toEqual(['zeroth', 'first', 'third, again']);
  });

  /** A reply to message 10. */
  const reply = {
    ...message('11', 'why?', ana),
    referenced_message: message('10', 'first'),
    message_reference: { message_id: '10' },
  };

  it('changes a message, and where it is replied to', () => {
    const state = stateWith(
      { t: 'message', message: reply },
      { t: 'message-update', message: message('10', 'changed') },
    );
    expect(contents(state)).toEqual(['changed', 'why?']);
    expect(state.timelines.get(channel.id)?.list[1]?.referenced_message?.content).toBe('changed');
  });

  it('takes a message away, also from what replies to it', () => {
    const state = stateWith(
      { t: 'message', message: reply },
      { t: 'message-delete', channelId: channel.id, id: '10' },
    );
    expect(contents(state)).toEqual(['why?']);
    expect(state.timelines.get(channel.id)?.list[0]?.referenced_message).toBeNull();
  });

  it('marks a channel unread, and counts the messages that call the person', () => {
    const mention = { ...message('12', 'b'), mentions: [ana] };
    const first = stateWith({ t: 'message', message: message('11', 'a') });
    expect(first.unread.get(channel.id)).toBe(0);
    const both = stateWith({ t: 'message', message: message('11', 'a') }, { t: 'message', message: mention });
    expect(both.unread.get(channel.id)).toBe(1);
    const own = stateWith({ t: 'message', message: message('11', 'a', ana) });
    expect(own.unread.has(channel.id)).toBe(false);
  });

  it('drops the oldest of a long list, unless the reader went up to them', () => {
    const many = Array.from({ length: 320 }, (_, i) => ({
      t: 'message' as const,
      message: message(String(1000 + i), 'x'),
    }));
    const state = stateWith(...many);
    const timeline = state.timelines.get(channel.id)!;
    expect(timeline.list.length).toBeLessThan(300);
    expect(timeline.list.at(-1)?.id).toBe('1319');
    expect(timeline.hasMore).toBe(true);
    const away = stateWith();
    away.timelines.get(channel.id)!.away = true;
    for (const push of many) applyPush(away, push, 0);
    expect(away.timelines.get(channel.id)?.list.length).toBe(321);
  });

  it('ends typing with the message', () => {
    const state = stateWith(
      { t: 'typing', channelId: channel.id, userId: bot.id },
      { t: 'message', message: message('11', 'a') },
    );
    expect(state.typing.get(channel.id)?.size).toBe(0);
  });

  it('takes a command that is on its way away with the message that answers it', () => {
    const state = stateWith(
      { t: 'interaction', interaction: { id: '50', type: 2, state: 'pending', channelId: channel.id } },
      { t: 'interaction', interaction: { id: '51', type: 2, state: 'pending', channelId: channel.id } },
      {
        t: 'message',
        message: { ...message('60', 'answer'), interaction_metadata: { id: '50', type: 2, user: ana } },
      },
    );
    expect([...state.interactions.keys()]).toEqual(['51']);
  });

  it('forgets an interaction that is done, and keeps one that failed', () => {
    const interaction = { id: '50', type: 2, state: 'pending', channelId: channel.id } as const;
    const done = stateWith(
      { t: 'interaction', interaction },
      { t: 'interaction', interaction: { ...interaction, state: 'done' } },
    );
    expect(done.interactions.size).toBe(0);
    const failed = stateWith(
      { t: 'interaction', interaction },
      { t: 'interaction', interaction: { ...interaction, state: 'failed' } },
    );
    expect(failed.interactions.get('50')?.state).toBe('failed');
  });

  it('closes a thread that is deleted', () => {
    const state = stateWith();
    state.view.threadId = channel.id;
    applyPush(state, { t: 'channel-delete', id: channel.id }, 0);
    expect(state.view.threadId).toBeNull();
    expect(state.channels.has(channel.id)).toBe(false);
  });

  it('drops what the person before had begun', () => {
    const state = stateWith();
    state.selected.set('10:menu', ['a']);
    applyPush(state, { ...snapshot, me: bot }, 0);
    expect(state.selected.size).toBe(0);
  });
});

describe('names', () => {
  it('prefers a nick, then the global name', () => {
    const state = stateWith();
    expect(displayName(state, ana)).toBe('Ana Ruiz');
    state.members = [{ user: ana, roles: [], nick: 'A.' }];
    expect(displayName(state, ana)).toBe('A.');
  });

  it('has the colour of the highest role', () => {
    expect(nameColour(stateWith(), bot.id)).toBe('#2f7d5b');
    expect(nameColour(stateWith(), ana.id)).toBe('');
  });
});

describe('encodeMentions', () => {
  it('mentions people by name, a bot’s spaces included', () => {
    expect(encodeMentions('@ana and @On the Record, when?', members)).toBe('<@100> and <@200>, when?');
  });

  it('leaves other words alone', () => {
    const text = 'mail ana@example.org, @anabel, @everyone, <@100>';
    expect(encodeMentions(text, members)).toBe(text);
  });
});

describe('examplesIn', () => {
  it('finds commands shown as code, and no other code', () => {
    expect(examplesIn('Ask: `/who won`, or `/sources`. Not `this`.')).toEqual(['/who won', '/sources']);
  });
});

describe('times', () => {
  const now = new Date(2024, 0, 4, 12, 0);
  it('names the day relative to now', () => {
    expect(messageTime(new Date(2024, 0, 4, 9, 5), now)).toBe('09:05');
    expect(messageTime(new Date(2024, 0, 3, 23, 59), now)).toBe('Yesterday at 23:59');
    expect(messageTime(new Date(2023, 11, 31, 8, 0), now)).toBe('31/12/2023, 08:00');
  });

  it('shows Discord’s styles', () => {
    const seconds = now.getTime() / 1000;
    expect(timestamp(seconds, 'D', now)).toBe('4 January 2024');
    expect(timestamp(seconds, 't', now)).toBe('12:00');
    expect(timestamp(seconds - 7200, 'R', now)).toBe('2 hours ago');
    expect(timestamp(1e13, 'f', now)).toBe('Invalid Date');
  });
});
