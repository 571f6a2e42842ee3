/** Draws a Markdown tree. Every text goes in as a text node; addresses are http(s) alone, as the parser left them. */

import { state, update } from '../app.js';
import { useLine } from '../composer.js';
import { html, nothing, styled } from '../lit.js';
import { parseMarkdown } from '../model/markdown.js';
import { channelName, colour, displayName } from '../model/store.js';
import { fullTime, timestamp } from '../model/time.js';
import { openChannel, openThread } from '../places.js';

/** @import { Node } from '../model/markdown.js' */

/** Where the text is: which spoilers are whose, and where a slash command's mention puts it. @typedef {{ key: string, channelId: string }} Where */

/** @type {Map<string, Node[]>} */
const parsed = new Map();

/** Trees are kept while they are few; the same messages are drawn again and again. @param {string} content */
function treeOf(content) {
  const there = parsed.get(content);
  if (there !== undefined) return there;
  if (parsed.size > 500) parsed.clear();
  const tree = parseMarkdown(content);
  parsed.set(content, tree);
  return tree;
}

/** Nothing but a few emoji are drawn large. */
const ONLY_EMOJI = /^(?:\s*(?:\p{RGI_Emoji}|<a?:\w{2,32}:\d{15,20}>)){1,27}\s*$/v;

/** @param {string} content @param {Where} where */
export function markdown(content, where) {
  const large = ONLY_EMOJI.test(content) ? ' jumbo' : '';
  return html`<div class="markup${large}">${children(treeOf(content), where)}</div>`;
}

/** One line, as in a reply's preview. @param {string} content @param {Where} where */
export const markdownLine = (content, where) => children(treeOf(content.replaceAll('\n', ' ')), where);

/** @param {readonly Node[]} nodes @param {Where} where @returns {unknown[]} */
const children = (nodes, where) =>
  nodes.map((node, index) => element(node, { ...where, key: `${where.key}.${index}` }));

/** @param {Node} node @param {Where} where @returns {unknown} */
function element(node, where) {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
      return html`<strong>${children(node.children, where)}</strong>`;
    case 'em':
      return html`<em>${children(node.children, where)}</em>`;
    case 'underline':
      return html`<u>${children(node.children, where)}</u>`;
    case 'strike':
      return html`<s>${children(node.children, where)}</s>`;
    case 'quote':
      return html`<blockquote>${children(node.children, where)}</blockquote>`;
    case 'small':
      return html`<small>${children(node.children, where)}</small>`;
    case 'heading':
      return heading(node.level, children(node.children, where));
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'codeBlock':
      return html`<pre><code>${node.text}</code></pre>`;
    case 'list':
      return list(node, where);
    case 'link':
      return html`<a href=${node.href} title=${node.title || node.href} target="_blank" rel="noreferrer noopener">${children(node.children, where)}</a>`;
    case 'spoiler':
      return spoiler(node.children, where);
    case 'everyone':
      return html`<span class="mention">${node.text}</span>`;
    case 'user':
      return userMention(node.id);
    case 'role':
      return roleMention(node.id);
    case 'channel':
      return channelMention(node.id);
    case 'command':
      return html`<button class="mention link" type="button" @click=${() => useLine(where.channelId, `/${node.name}`)}>/${node.name}</button>`;
    case 'emoji':
      return html`<span class="emoji" title=":${node.name}:">:${node.name}:</span>`;
    case 'time':
      return time(node.seconds, node.style);
  }
}

/** @param {number} level @param {unknown[]} inner */
function heading(level, inner) {
  if (level === 1) return html`<h1>${inner}</h1>`;
  return level === 2 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`;
}

/** @param {Extract<Node, { type: 'list' }>} node @param {Where} where */
function list(node, where) {
  const items = node.items.map(
    (item, index) => html`<li>${children(item, { ...where, key: `${where.key}-${index}` })}</li>`,
  );
  return node.start === null ? html`<ul>${items}</ul>` : html`<ol start=${node.start}>${items}</ol>`;
}

/** @param {readonly Node[]} inner @param {Where} where */
function spoiler(inner, where) {
  if (state.revealed.has(where.key)) return html`<span class="spoiler open">${children(inner, where)}</span>`;
  const reveal = () => {
    state.revealed.add(where.key);
    update();
  };
  return html`<button class="spoiler" type="button" aria-label="Spoiler: show it" @click=${reveal}><span aria-hidden="true">${children(inner, where)}</span></button>`;
}

/** @param {string} id */
function userMention(id) {
  const user = state.users.get(id);
  return html`<span class="mention">@${user === undefined ? 'unknown-user' : displayName(state, user)}</span>`;
}

/** @param {string} id */
function roleMention(id) {
  const role = state.roles.get(id);
  const style = role === undefined || role.color === 0 ? {} : { color: colour(role.color) };
  return html`<span class="mention" ${styled(style)}>@${role?.name.replace(/^@/, '') ?? 'deleted-role'}</span>`;
}

/** @param {string} id */
function channelMention(id) {
  const channel = state.channels.get(id);
  if (channel === undefined) return html`<span class="mention">#unknown</span>`;
  const go = () => (channel.type >= 10 && channel.type <= 12 ? openThread(id) : openChannel(id));
  return html`<button class="mention link" type="button" @click=${go}>#${channelName(state, channel)}</button>`;
}

/** @param {number} seconds @param {string} style */
function time(seconds, style) {
  const date = new Date(seconds * 1000);
  const title = Number.isNaN(date.getTime()) ? nothing : fullTime(date);
  return html`<time class="timestamp" title=${title}>${timestamp(seconds, style, new Date())}</time>`;
}
