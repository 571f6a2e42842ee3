/** Autocomplete: what a person may mean by what they have typed so far. */

import { normOf } from '../sentence/terms.ts';
import { dayInWords } from './attribution-line.ts';
import type { ArticleEntry, Suggestion } from './card.ts';
import type { SpeakerEntry } from './speakers.ts';

/** Discord shows at most so many. */
const MOST = 25;

export function suggestArticles(cards: readonly ArticleEntry[], typed: string): readonly Suggestion[] {
  return best(cards, typed, ({ from }) => `${from.title} ${from.outlet ?? ''} ${from.article}`).map(
    ({ from }) => ({
      label: [from.title, from.outlet, from.published && dayInWords(from.published)]
        .filter(Boolean)
        .join(' · '),
      value: from.article,
    }),
  );
}

export function suggestOutlets(cards: readonly ArticleEntry[], typed: string): readonly Suggestion[] {
  const counts = new Map<string, number>();
  for (const { from } of cards) if (from.outlet) counts.set(from.outlet, (counts.get(from.outlet) ?? 0) + 1);
  const outlets = [...counts].sort((a, b) => b[1] - a[1]);
  return best(outlets, typed, ([outlet]) => outlet).map(([outlet, count]) => ({
    label: `${outlet} · ${count} ${count === 1 ? 'article' : 'articles'}`,
    value: outlet,
  }));
}

export function suggestSpeakers(speakers: readonly SpeakerEntry[], typed: string): readonly Suggestion[] {
  const fitting = best(
    speakers,
    typed,
    ({ name, aliases, role }) => [name, role ?? '', ...aliases].join(' '),
    ({ name, aliases }) => [ownName(name), ...aliases].join(' '),
  );
  return fitting.map((entry) => {
    const { name, role, quotations, statements, value } = entry;
    const count =
      quotations > 0
        ? `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}`
        : `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
    const article = value.startsWith('#') ? statements[0]?.listing.title : null;
    return { label: [name, role, count, article].filter(Boolean).join(' · '), value };
  });
}

/** "Roe's office" and "a spokesman for Roe" are not Roe: what stands before, or nothing of the name. */
function ownName(name: string): string {
  return name.replace(/^.*?['’]s?\s+(?=\S)/u, '').replace(/\s(?:for|of|to|from|with|at)\s.*$/u, '');
}

/**
 * Those in which every typed word begins a word: first where the text itself begins so; otherwise as they come.
 * @param nameOf a part of the text: before all others come those that have the typed words in it
 */
function best<T extends object>(
  items: readonly T[],
  typed: string,
  textOf: (item: T) => string,
  nameOf: (item: T) => string = textOf,
): readonly T[] {
  const wanted = normOf(typed).trim();
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const fitting = items
    .map((item) => ({ item, text: normalized(item, textOf) }))
    .filter(({ text }) => words.every((word) => beginsAWord(text, word)));
  const placeOf = ({ item, text }: (typeof fitting)[number]): number => {
    const name = nameOf === textOf ? text : normalized(item, nameOf, knownNames);
    return (words.every((word) => beginsAWord(name, word)) ? 0 : 2) + (text.startsWith(wanted) ? 0 : 1);
  };
  return fitting
    .map((one) => ({ ...one, place: placeOf(one) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** What was normalized for the last letter typed is there for the next one. */
const known = new WeakMap<object, string>();
const knownNames = new WeakMap<object, string>();

function normalized<T extends object>(item: T, textOf: (item: T) => string, memory = known): string {
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
