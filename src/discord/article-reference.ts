/**
 * Articles by a value that fits into an option or a menu. An article's id is its file's name, which may be longer
 * than Discord's 100 characters: such a one goes by a digest of it.
 */
import { createHash } from 'node:crypto';
import type { Newsroom } from '../newsroom.ts';
import { CHOICE_TEXT } from './limits.ts';

const DIGEST = 'sha256-';

export function articleReference(id: string): string {
  if (id.length <= CHOICE_TEXT && !id.startsWith(DIGEST)) return id;
  return `${DIGEST}${createHash('sha256').update(id).digest('hex')}`;
}

/** The id that a reference stands for; undefined where the corpus no longer holds the article. */
export function articleByReference(newsroom: Newsroom, reference: string): string | undefined {
  if (newsroom.article(reference) !== undefined) return reference;
  if (!reference.startsWith(DIGEST)) return undefined;
  return newsroom.articles().find((card) => articleReference(card.from.article) === reference)?.from.article;
}

/**
 * The id of the article that a person means: one chosen from the list, or typed so that only one article fits.
 * Text that fits none or several comes back as it is, for the newsroom to say so.
 */
export function articleMeant(newsroom: Newsroom, given: string): string {
  const chosen = articleByReference(newsroom, given);
  if (chosen !== undefined) return chosen;
  const suggested = newsroom.suggestArticles(given);
  return suggested.length === 1 ? suggested[0]!.value : given;
}
