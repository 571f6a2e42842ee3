/** What the page knows: the guild as this person sees it, and what the page itself has open. */

/** @import { Channel, Composer, Message, Push, Snapshot, State, Timeline, UiInteraction, User } from '../types.d.ts' */

/** Message flags. */
export const LOADING = 128;
export const EPHEMERAL = 64;

/** As many messages as a snapshot or a page of history holds. */
const PAGE = 50;

/** Of a longer list, the oldest are dropped down to `KEPT`; the page asks for them again when the reader goes up. */
const MOST_KEPT = 300;
const KEPT = 200;

/** Discord shows "is typing" this long after the last sign of it, in milliseconds. */
const TYPING_FOR = 10_000;

/** @returns {State} */
export function createState() {
  return {
    connection: 'connecting',
    me: null,
    bot: null,
    guild: null,
    users: new Map(),
    people: [],
    members: [],
    roles: new Map(),
    online: new Set(),
    channels: new Map(),
    timelines: new Map(),
    commands: new Map(),
    interactions: new Map(),
    typing: new Map(),
    unread: new Map(),
    composers: new Map(),
    selected: new Map(),
    revealed: new Set(),
    editing: null,
    menu: null,
    modal: null,
    dialog: null,
    openSelect: null,
    announcement: '',
    notice: null,
    view: { place: 'guild', channelId: null, threadId: null, members: false, nav: false, theme: 'dark' },
  };
}

/** @param {State} state @param {string} channelId @returns {Timeline} */
export function timelineOf(state, channelId) {
  const there = state.timelines.get(channelId);
  if (there !== undefined) return there;
  const fresh = { list: [], hasMore: false, loading: false, away: false };
  state.timelines.set(channelId, fresh);
  return fresh;
}

/** @param {State} state @param {string} channelId @returns {Composer} */
export function composerOf(state, channelId) {
  const there = state.composers.get(channelId);
  if (there !== undefined) return there;
  const fresh = {
    channelId,
    text: '',
    entry: null,
    fields: [],
    focused: -1,
    popup: null,
    replyTo: null,
    replyPing: true,
    error: null,
  };
  state.composers.set(channelId, fresh);
  return fresh;
}

/** What a channel is called: a DM by the one at its other end. @param {State} state @param {Channel} channel */
export function channelName(state, channel) {
  if (channel.name) return channel.name;
  const other = channel.recipients?.find(({ id }) => id !== state.me?.id) ?? state.bot;
  return other === null || other === undefined ? 'Direct message' : displayName(state, other);
}

/** @param {State} state @param {User} user */
export function displayName(state, user) {
  const member = state.members.find((each) => each.user.id === user.id);
  return member?.nick || user.global_name || user.username;
}

/** The colour of a member's name: that of their highest role that has one. @param {State} state @param {string} userId */
export function nameColour(state, userId) {
  const member = state.members.find((each) => each.user.id === userId);
  const coloured = (member?.roles ?? [])
    .map((id) => state.roles.get(id))
    .filter((role) => role !== undefined && role.color !== 0)
    .sort((a, b) => (b?.position ?? 0) - (a?.position ?? 0));
  return coloured[0] === undefined ? '' : colour(coloured[0].color);
}

/** 0x5865f2 as "#5865f2". @param {number} value */
export const colour = (value) => `#${value.toString(16).padStart(6, '0')}`;

/** @param {State} state @param {string} channelId */
export const isInView = (state, channelId) =>
  state.view.channelId === channelId || state.view.threadId === channelId;

/** Ids are times: text of the same length in their order. @param {string} a @param {string} b */
export const byId = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** @param {State} state @param {User | undefined} user */
const keepUser = (state, user) => {
  if (user !== undefined) state.users.set(user.id, user);
};

/** @param {State} state @param {Snapshot} snapshot */
function applySnapshot(state, snapshot) {
  const asOther = state.me !== null && state.me.id !== snapshot.me.id;
  state.me = snapshot.me;
  state.bot = snapshot.bot;
  state.guild = snapshot.guild;
  state.members = snapshot.members;
  state.online = new Set(snapshot.online);
  state.users = new Map(
    [...snapshot.users, ...snapshot.members.map(({ user }) => user)].map((user) => [user.id, user]),
  );
  state.roles = new Map(snapshot.roles.map((role) => [role.id, role]));
  state.channels = new Map(snapshot.channels.map((channel) => [channel.id, channel]));
  state.commands = new Map(Object.entries(snapshot.commands));
  state.interactions = new Map(snapshot.interactions.map((each) => [each.id, each]));
  state.timelines = new Map(
    Object.entries(snapshot.messages).map(([id, list]) => [
      id,
      { list, hasMore: list.length >= PAGE, loading: false, away: false },
    ]),
  );
  state.typing.clear();
  if (asOther) {
    state.composers.clear();
    state.unread.clear();
    state.selected.clear();
    state.modal = null;
    state.menu = null;
    state.editing = null;
  }
}

/** @param {State} state @param {Message} message */
function addMessage(state, message) {
  keepUser(state, message.author);
  // The answer comes a moment before the word that its command is done: the two are never shown together.
  if (message.interaction_metadata !== undefined) state.interactions.delete(message.interaction_metadata.id);
  const timeline = timelineOf(state, message.channel_id);
  if (timeline.list.some(({ id }) => id === message.id)) return replaceMessage(state, message);
  timeline.list = [...timeline.list, message].sort((a, b) => byId(a.id, b.id));
  if (timeline.list.length > MOST_KEPT && !timeline.away) {
    timeline.list = timeline.list.slice(-KEPT);
    timeline.hasMore = true;
  }
  state.typing.get(message.channel_id)?.delete(message.author.id);
  if (!isInView(state, message.channel_id) && message.author.id !== state.me?.id) countUnread(state, message);
}

/** Counts what calls the person: a mention, or a direct message. Others make a channel unread, but no number. @param {State} state @param {Message} message */
function countUnread(state, message) {
  const direct = state.channels.get(message.channel_id)?.type === 1;
  const calls = direct || message.mention_everyone || message.mentions?.some(({ id }) => id === state.me?.id);
  state.unread.set(message.channel_id, (state.unread.get(message.channel_id) ?? 0) + (calls ? 1 : 0));
}

/** @param {State} state @param {Message} message */
function replaceMessage(state, message) {
  const timeline = timelineOf(state, message.channel_id);
  timeline.list = timeline.list.map((each) => {
    if (each.id === message.id) return message;
    return each.referenced_message?.id === message.id ? { ...each, referenced_message: message } : each;
  });
}

/** @param {State} state @param {string} channelId @param {string} id */
function removeMessage(state, channelId, id) {
  const timeline = timelineOf(state, channelId);
  timeline.list = timeline.list
    .filter((each) => each.id !== id)
    .map((each) =>
      each.message_reference?.message_id === id ? { ...each, referenced_message: null } : each,
    );
}

/** @param {State} state @param {Channel} channel */
function applyChannel(state, channel) {
  state.channels.set(channel.id, { ...state.channels.get(channel.id), ...channel });
}

/** @param {State} state @param {string} id */
function removeChannel(state, id) {
  const parent = state.channels.get(id)?.parent_id ?? null;
  state.channels.delete(id);
  state.timelines.delete(id);
  state.unread.delete(id);
  if (state.view.threadId === id) state.view.threadId = null;
  if (state.view.channelId === id) state.view.channelId = parent;
}

/** Done ones are forgotten; failed ones stay until they are put away or tried again. @param {State} state @param {UiInteraction} interaction */
function applyInteraction(state, interaction) {
  if (interaction.state === 'done' || interaction.state === 'thinking')
    state.interactions.delete(interaction.id);
  else state.interactions.set(interaction.id, interaction);
}

/**
 * Takes what the guild pushed into the state.
 * @param {State} state @param {Push} push @param {number} now milliseconds since the epoch
 */
export function applyPush(state, push, now) {
  switch (push.t) {
    case 'snapshot':
      return applySnapshot(state, push);
    case 'message':
      return addMessage(state, push.message);
    case 'message-update':
      return replaceMessage(state, push.message);
    case 'message-delete':
      return removeMessage(state, push.channelId, push.id);
    case 'channel':
      return applyChannel(state, push.channel);
    case 'channel-delete':
      return removeChannel(state, push.id);
    case 'typing': {
      const there = state.typing.get(push.channelId) ?? new Map();
      state.typing.set(push.channelId, there.set(push.userId, now + TYPING_FOR));
      return;
    }
    case 'commands':
      state.commands = new Map(Object.entries(push.commands));
      return;
    case 'members':
      state.members = push.members;
      state.online = new Set(push.online);
      for (const { user } of push.members) keepUser(state, user);
      return;
    case 'interaction':
      return applyInteraction(state, push.interaction);
    case 'modal':
      return;
  }
}
