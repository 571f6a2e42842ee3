/** The emoji of a button or of an option of a menu. */

import { html, nothing } from '../lit.js';

/** @import { Emoji } from '../types.d.ts' */

/** @param {Emoji | undefined} given */
export const emoji = (given) =>
  given === undefined
    ? nothing
    : html`<span class="emoji">${given.id ? `:${given.name}:` : given.name}</span>`;
