/** The page's one state, its socket, and when to draw. Views read the state; actions change it and call `update`. */
import { createConnection } from './model/connection.js';
import { parseMarkdown, plainText } from './model/markdown.js';
import { applyPush, channelName, createState, displayName, isInView } from './model/store.js';

/** @import { Message, Push } from './types.d.ts' */

export const state = createState();

/** @type {() => void} */
let draw = () => {};
/** @type {(() => void)[]} */
let afterDraw = [];
let scheduled = false;
let soon = false;

/** How often a page in the background is drawn at most, in milliseconds. */
const HIDDEN_EVERY = 250;

/** @param {() => void} drawPage */
export function drawWith(drawPage) {
  draw = drawPage;
}

let drawings = 0;

/** Counts the drawings that may change messages: those of the composer alone do not, and leave them as they are. */
export const messagesDrawn = () => drawings;

/** Draws the page before the browser's next frame. @param {() => void} [then] runs once it is drawn */
export function update(then) {
  drawings += 1;
  updateComposing(then);
}

/** The same after a change in a composer alone: messages are not looked at, so that typing is quick in a long channel. @param {() => void} [then] */
export function updateComposing(then) {
  if (then !== undefined) afterDraw.push(then);
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    draw();
    const hooks = afterDraw;
    afterDraw = [];
    for (const hook of hooks) hook();
  });
}

/** Draws within the next frame: for what the guild pushes, which may come in bursts. A hidden page has no frames. */
function updateSoon() {
  if (soon) return;
  soon = true;
  const now = () => {
    soon = false;
    update();
  };
  if (document.hidden) setTimeout(now, HIDDEN_EVERY);
  else requestAnimationFrame(now);
}

/** Shows a line at the bottom of the page for a while. @param {string} text */
export function notice(text) {
  state.notice = text;
  state.announcement = text;
  update();
  setTimeout(() => {
    if (state.notice !== text) return;
    state.notice = null;
    update();
  }, 6000);
}

/** @param {unknown} error */
export const noticeError = (error) => notice(error instanceof Error ? error.message : String(error));

/** @type {((push: Push) => void)[]} */
const listeners = [];

/** Hears what the guild pushes, after the state has taken it. @param {(push: Push) => void} listener */
export const onPush = (listener) => void listeners.push(listener);

/** What a screen reader is told of a message that came. @param {Message} message */
function announce(message) {
  if (!isInView(state, message.channel_id) || message.author.id === state.me?.id) return;
  const text = message.flags && message.flags & 128 ? 'is thinking' : readable(message);
  state.announcement = `${displayName(state, message.author)}: ${text}`;
}

/** A message's text, that of its components included. @param {Message} message */
export function readable(message) {
  /** @param {import('./types.d.ts').Component[]} components @returns {string[]} */
  const texts = (components) =>
    components.flatMap((each) => [
      ...(each.type === 10 && each.content ? [plainText(parseMarkdown(each.content))] : []),
      ...texts(each.components ?? []),
    ]);
  const embeds = (message.embeds ?? []).map(
    ({ title, description }) => `${title ?? ''} ${description ?? ''}`,
  );
  return [plainText(parseMarkdown(message.content)), ...texts(message.components ?? []), ...embeds]
    .join('\n')
    .trim();
}

const PERSON_KEY = 'person';

/** Who one was last time, by name: ids are new in each guild. @param {import('./types.d.ts').User[]} people */
const rememberedPerson = (people) =>
  people.find(({ username }) => username === localStorage.getItem(PERSON_KEY)) ?? people[0];

/** Becomes another person: the socket is opened anew as them. @param {import('./types.d.ts').User} user */
export function become(user) {
  localStorage.setItem(PERSON_KEY, user.username);
  void connection.connect();
}

export const connection = createConnection({
  url: (userId) =>
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ui/ws?user=${encodeURIComponent(userId)}`,
  async person() {
    const { people } = await (await fetch('/ui/people')).json();
    state.people = people;
    const id = rememberedPerson(people)?.id;
    if (id === undefined) throw new Error('The guild has nobody to be.');
    return id;
  },
  onState(now) {
    state.connection = now;
    update();
  },
  onPush(push) {
    applyPush(state, push, Date.now());
    if (push.t === 'message' || (push.t === 'message-update' && push.message.author.bot))
      announce(push.message);
    for (const listener of listeners) listener(push);
    updateSoon();
  },
});

/** "#general", a thread's name in quotes, or "@" and a person's name for direct messages. @param {string} id */
export function placeName(id) {
  const channel = state.channels.get(id);
  if (channel === undefined) return '';
  const name = channelName(state, channel);
  if (channel.type === 1) return `@${name}`;
  return channel.type >= 10 && channel.type <= 12 ? `"${name}"` : `#${name}`;
}
