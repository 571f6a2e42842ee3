/** Subjects that say nothing: of "The storm is expected to turn", and the object before "after a clerk complained". */
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashText));

const EXPECTED = hashes('expected believed thought feared presumed rumored rumoured estimated projected');
const BE = hashes("is are was were be been being 's 're");
const TO = hashText('to');

/**
 * "The storm is expected to turn", "Roth is believed to be abroad": who expects it is not told, and of whom it is expected
 * belongs to what is expected.
 */
export function withoutExpected(p: Passage, draft: Draft): Draft {
  const [from, to] = draft.cue;
  if (!EXPECTED.has(p.word[to - 1]!) || p.word[to] !== TO) return draft;
  let be = to - 2;
  while (be > 0 && p.pos[be] === Part.adv) be--;
  if (be < 0 || !BE.has(p.word[be]!)) return draft;
  const first = Math.min(from, be);
  const subjects = draft.source.filter(([, end]) => end <= first);
  if (subjects.length === 0 || draft.source.length > subjects.length) return draft;
  const isTaken = (range: Range) => draft.content.some(([start, end]) => start < range[1] && range[0] < end);
  return {
    ...draft,
    source: [],
    content: [...subjects.filter((range) => !isTaken(range)), ...draft.content].sort((a, b) => a[0] - b[0]),
  };
}

const WHEN = hashes('after before when while because since until once although though');
const DETERMINERS = hashes('a an the one another his her its their some two three');

/** "An audit found the money after a clerk, who asked for no name, complained": it is the clerk's verb, not the money's. */
export function withinClause(p: Passage, draft: Draft): Draft {
  const source = draft.source.map((range): Range => {
    const [from, to] = range;
    if (to > draft.cue[0] || from === 0 || p.pos[from - 1] !== Part.verb) return range;
    for (let i = to - 2; i > from; i--)
      if (WHEN.has(p.word[i]!) && DETERMINERS.has(p.word[i + 1]!)) return [i + 1, to];
    return range;
  });
  return source.some((range, at) => range !== draft.source[at]) ? { ...draft, source } : draft;
}
