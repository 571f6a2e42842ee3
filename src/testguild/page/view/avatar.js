/** A person's picture: their initials on their own colour, since the guild stores no images. */

import { state } from '../app.js';
import { html, styled } from '../lit.js';
import { colour, nameColour } from '../model/store.js';

/** @import { User } from '../types.d.ts' */

/** Discord's own colours for those without a picture. */
const COLOURS = ['#5865f2', '#757e8a', '#3ba55c', '#faa61a', '#ed4245', '#eb459f'];

/** @param {string} name */
function initials(name) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const weighty = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const chosen = weighty.length > 0 ? weighty : words;
  return [chosen[0], chosen.length > 1 ? chosen.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** @param {User} user */
function backgroundOf(user) {
  if (user.accent_color !== null && user.accent_color !== undefined) return colour(user.accent_color);
  const index = user.bot === true ? 0 : Number(BigInt(user.id) >> 22n) % COLOURS.length;
  return COLOURS[index] ?? '';
}

/** @param {User} user @param {number} size in CSS pixels */
export function avatar(user, size) {
  const style = { '--size': `${size}px`, 'background-color': backgroundOf(user) };
  return html`<span class="avatar" aria-hidden="true" ${styled(style)}>${initials(user.global_name || user.username)}</span>`;
}

/** The mark by a bot's name. @param {User} user */
export const appTag = (user) => (user.bot === true ? html`<span class="app-tag">APP</span>` : '');

/** The colour of a name, which the style sheet brings nearer to the text's where it would be too faint. @param {User} user @returns {Record<string, string>} */
export function roleStyle(user) {
  const role = nameColour(state, user.id);
  return role === '' ? {} : { '--role': role };
}
