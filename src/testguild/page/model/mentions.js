/** People's names in what is typed, and the mentions that are sent for them. */

/** @import { Member } from '../types.d.ts' */

/** @param {string} text */
const escapePattern = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Turns "@username" into a mention where someone has that name (a bot's may have spaces); the rest stays as it was typed.
 * @param {string} text @param {readonly Member[]} members
 * @example encodeMentions('@ana when?', [ana]) // '<@123…> when?'
 */
export function encodeMentions(text, members) {
  if (members.length === 0) return text;
  const ids = new Map(members.map(({ user }) => [user.username.toLowerCase(), user.id]));
  const names = [...ids.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_<])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(pattern, (whole, name) => {
    const id = ids.get(name.toLowerCase());
    return id === undefined ? whole : `<@${id}>`;
  });
}
