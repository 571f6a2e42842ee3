/**
 * An article as it was published: its text, untouched, and what could be read off it.
 *
 * Offsets everywhere in the project are UTF-16 code units into {@link Article.body}.
 */

/** A stretch of a body: `body.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

/**
 * What a block of text does in the article.
 *
 * - `headline`   the article's own headline, where the body repeats or holds it
 * - `dateline`   "BAGHDAD (AP) —" at the head of a story
 * - `body`       the news itself
 * - `caption`    a picture's caption, with its photo credit
 * - `promo`      a link to another story, often in capitals
 * - `credit`     who contributed to the report
 * - `bio`        who the author is
 * - `appeal`     a call for tips, letters, subscriptions
 *
 * Only `headline`, `body` and `caption` are quoted as news.
 */
export type BlockRole = 'headline' | 'dateline' | 'body' | 'caption' | 'promo' | 'credit' | 'bio' | 'appeal';

export const NEWS_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>(['headline', 'body', 'caption']);

/** A paragraph or line of the body. Blocks are in order, never overlap, and hold no line break at their ends. */
export interface Block {
  readonly role: BlockRole;
  readonly start: number;
  readonly end: number;
}

/** The article's title; `made` where it has none and the opening words of its first sentence stand in. */
export interface Title {
  readonly text: string;
  readonly made: boolean;
}

export interface Article {
  /** The file's name without its extension: unique in a corpus. */
  readonly id: string;
  /** The text exactly as the file holds it, after a front matter block where it has one. */
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly title: Title;
  /** Who published it ("Fox News Digital"), or null where neither front matter nor text says. */
  readonly outlet: string | null;
  /** The byline's names, in order. */
  readonly authors: readonly string[];
  /** Who "contributed to this report". */
  readonly contributors: readonly string[];
  /** Credits of the photographs, as their captions give them ("Murtadha Al-Sudani/Anadolu via Getty Images"). */
  readonly photoCredits: readonly string[];
  /** The day of publication, `YYYY-MM-DD`, or null. */
  readonly published: string | null;
  readonly url: string | null;
  /** The wire service that supplied the story ("AP"), or null. */
  readonly wire: string | null;
}
