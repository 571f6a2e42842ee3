/** Autocomplete: what a person may mean by what they have typed so far. */

import { normOf } from '../../sentence/terms.ts';
import { dayInWords } from '../quotation/attribution-line.ts';
import type { SpeakerEntry } from '../speakers/speakers.ts';
import type { ArticleEntry, Suggestion } from './card.ts';

/** Discord shows at most so many. */
const MOST = 25;

export function suggestArticles(cards: readonly ArticleEntry[], typed: string): readonly Suggestion[] {
  return best(cards, typed, articleText).map(({ from }) => ({
    label: [from.title, from.outlet, from.published && dayInWords(from.published)]
      .filter(Boolean)
      .join(' · '),
    value: from.article,
  }));
}

/** What is typed is looked for in this: normalised, and kept with the entry. */
export function articleText(entry: ArticleEntry): string {
  const textOf = ({ from }: ArticleEntry) => `${from.title} ${from.outlet ?? ''} ${from.article}`;
  return normalized(entry, textOf, knownCards);
}

export function suggestOutlets(cards: readonly ArticleEntry[], typed: string): readonly Suggestion[] {
  const counts = new Map<string, number>();
  for (const { from } of cards) if (from.outlet) counts.set(from.outlet, (counts.get(from.outlet) ?? 0) + 1);
  const outlets = [...counts].sort((a, b) => b[1] - a[1]);
  return best(outlets, typed, ([outlet]) => normOf(outlet)).map(([outlet, count]) => ({
    label: `${outlet} · ${count} ${count === 1 ? 'article' : 'articles'}`,
    value: outlet,
  }));
}

/** So many places are kept for sources without a name, where some fit. */
const KEPT_FOR_DESCRIBED = 5;

/** Those with a name first. @param speakers those with a name before the others */
export function suggestSpeakers(speakers: readonly SpeakerEntry[], typed: string): readonly Suggestion[] {
  const from = speakers.findIndex(({ described }) => described);
  const split = from < 0 ? speakers.length : from;
  const described = fitting(speakers.slice(split), typed);
  const named = fitting(speakers.slice(0, split), typed);
  const room = MOST - Math.min(described.length, KEPT_FOR_DESCRIBED);
  return [...named.slice(0, room), ...described].slice(0, MOST).map(suggestionOf);
}

function fitting(speakers: readonly SpeakerEntry[], typed: string): readonly SpeakerEntry[] {
  return best(
    speakers,
    typed,
    ({ text }) => text,
    (entry) => normalized(entry, ({ name, aliases }) => [ownName(name), ...aliases].join(' '), knownNames),
    // A family name is as good a beginning as a first one: who is quoted most comes first.
    () => true,
  );
}

function suggestionOf({
  name,
  role,
  described,
  quotations,
  statements,
  key,
  value,
}: SpeakerEntry): Suggestion {
  const count =
    quotations > 0
      ? `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}`
      : `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  const articles = new Set(statements.map(({ listing }) => listing.id)).size;
  const unnamed = described ? (articles === 1 ? 'unnamed' : `unnamed sources in ${articles} articles`) : null;
  const article = articles === 1 && (described || key.includes('#')) ? statements[0]?.listing.title : null;
  return { label: [name, role, unnamed, count, article].filter(Boolean).join(' · '), value };
}

/** "Roe's office" and "a spokesman for Roe" are not Roe: what stands before, or nothing of the name. */
function ownName(name: string): string {
  return name.replace(/^.*?['’]s?\s+(?=\S)/u, '').replace(/\s(?:for|of|to|from|with|at)\s.*$/u, '');
}

/**
 * Those in which every typed word begins a word: first where the text itself leads with them; otherwise as they come.
 * @param textOf normalised
 * @param nameOf a part of the text: before all others come those that have the typed words in it
 * @param leads does the text begin with what was typed?
 */
function best<T>(
  items: readonly T[],
  typed: string,
  textOf: (item: T) => string,
  nameOf: (item: T) => string = textOf,
  leads = (text: string, wanted: string): boolean => text.startsWith(wanted),
): readonly T[] {
  const wanted = normOf(typed).trim();
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const fits = (text: string): boolean => words.every((word) => beginsAWord(text, word));
  const places: [T[], T[], T[], T[]] = [[], [], [], []];
  for (const item of items) {
    const text = textOf(item);
    if (!fits(text)) continue;
    const place = (fits(nameOf(item)) ? 0 : 2) + (leads(text, wanted) ? 0 : 1);
    places[place]!.push(item);
    // There may be a hundred thousand: as many as are shown of the best are enough.
    if (places[0].length === MOST) break;
  }
  return places.flat().slice(0, MOST);
}

/** What was normalised for the last letter typed is there for the next one. */
const knownCards = new WeakMap<object, string>();
const knownNames = new WeakMap<object, string>();

function normalized<T extends object>(item: T, textOf: (item: T) => string, memory: WeakMap<object, string>) {
  const before = memory.get(item);
  if (before !== undefined) return before;
  const text = normOf(textOf(item));
  memory.set(item, text);
  return text;
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  }
  return false;
}
