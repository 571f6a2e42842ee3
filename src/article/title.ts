/** An article's title: its own headline, or one made of its opening words. */
import type { Title } from './article.ts';

/** Words of a made title, at most and at least: enough to know the story by, short enough for a list. */
const MOST_WORDS = 12;
const FEWEST_WORDS = 4;
/** Letters of a made title at most, for texts whose words are very long (or that have no spaces). */
const MOST_LETTERS = 100;
/** Words that a title does not end on. */
const DANGLING =
  /^(?:an?|the|of|in|on|at|to|for|by|with|from|and|or|but|as|that|who|which|is|was|were|are|has|have|had)$/i;
const TERMINAL = /[.!?…]["”’')\]]*$/;

/** The opening words of the first sentence, up to its first dash, comma or colon where that comes soon enough. */
export function makeTitle(firstParagraph: string): Title {
  const words = firstParagraph
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const opening: string[] = [];
  for (const word of words) {
    if (/^[—–-]+$/.test(word) && opening.length >= FEWEST_WORDS) break;
    opening.push(word);
    const pauses = /[,;:]$|[.!?]["”’]?$|\p{L}—\p{L}/u.test(word) && !/\b\p{Lu}\.$/u.test(word);
    if (opening.length >= MOST_WORDS || (pauses && opening.length >= FEWEST_WORDS)) break;
  }
  const whole = opening.length === words.length;
  if (!whole) while (opening.length > FEWEST_WORDS && DANGLING.test(opening.at(-1) ?? '')) opening.pop();
  const text = [...opening.join(' ').replace(/[,;:.]+$/, '')].slice(0, MOST_LETTERS).join('');
  if (text === '') return { text: 'Untitled', made: true };
  return { text: whole || TERMINAL.test(opening.join(' ')) ? text : `${text} …`, made: true };
}

/** Letters and figures alone, in lower case: what is left when two settings of one headline are compared. */
export function bareText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words of a headline at most. */
const MOST_HEADLINE_WORDS = 24;

/** And at the least; right above a byline even two are one: "Hard Times". */
const FEWEST_HEADLINE_WORDS = 3;
const FEWEST_ABOVE_BYLINE = 2;
/** What two words above a byline may be instead: the part of the paper. */
const SECTION = /^\p{L}+\s+(?:news|stories|section|desk)$/iu;

/**
 * Does a first line read as a headline, where nothing says so? It is short, no sentence with a stop at its end, and
 * what follows is running text.
 * @param byline the line right under it, where that is one
 */
export function looksLikeHeadline(
  line: string,
  next: string | undefined,
  byline: string | null = null,
): boolean {
  if (next === undefined || /[.:;,]["”’]?$/.test(line) || /^["“]/.test(line)) return false;
  const words = line.split(/\s+/);
  return (
    words.length >= (isTold(line, byline) ? FEWEST_ABOVE_BYLINE : FEWEST_HEADLINE_WORDS) &&
    words.length <= MOST_HEADLINE_WORDS &&
    /^\p{Lu}|^\d/u.test(line) &&
    line.length < next.length * 2
  );
}

/** A byline tells that a headline stands above it, but not where that is a section, or the author's name once more. */
function isTold(line: string, byline: string | null): boolean {
  return byline !== null && !SECTION.test(line) && !bareText(byline).includes(bareText(line));
}
