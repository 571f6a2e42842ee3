/** Which runs of tokens may be cues, and where the source and content of each are looked for. */
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { TAGS, Tag } from './tagging.ts';

/** What the first labeller said of a passage. */
export interface Tagged {
  readonly tags: Uint8Array;
  /** Probabilities, {@link TAGS} to a token. */
  readonly chances: Float32Array;
  readonly classes: Uint8Array;
}

/** A cue as tokens `from` to `to` of its passage, and the tokens in which its source and content are looked for. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly windowFrom: number;
  readonly windowTo: number;
}

/** Sentences before and after the cue's own that may hold its content. */
const REACH = 4;

/** The most tokens of a window before its cue, and after it: a text without a stop must not take for ever. */
export const WIDEST = 240;

/**
 * The most cues of a window before its own, and after it: no sentence has as many, but a text that is nothing but
 * cues would have each of them read all the others.
 */
const MOST_BESIDE = 12;

/** The cues that a passage may hold: every run of tokens that is more likely than `least` to be of one. */
export function candidates(p: Passage, tagged: Tagged, least: number): Candidate[] {
  const found = withMeans(p, likelyCues(p, tagged, least)).map(([from, to]) => candidate(p, from, to));
  return found.map((one, at) => ({
    ...one,
    windowFrom: Math.max(one.windowFrom, found[at - MOST_BESIDE]?.from ?? 0),
    windowTo: Math.min(one.windowTo, found[at + MOST_BESIDE]?.to ?? p.length),
  }));
}

/** Prepositions before the means by which something is said: "announced | in a statement". */
const BEFORE_MEANS: ReadonlySet<number> = new Set(
  ['in', 'on', 'at', 'during', 'via', 'through'].map(hashText),
);

/** A verb and the means that follow it are one cue, whichever of them each was found likely for. */
function withMeans(p: Passage, cues: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of cues) {
    const last = joined.at(-1);
    const goesOn =
      last?.[1] === from &&
      p.sentence[last[0]] === p.sentence[from] &&
      p.pos[from - 1] === Part.verb &&
      BEFORE_MEANS.has(p.word[from]!);
    if (goesOn) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

function likelyCues(p: Passage, tagged: Tagged, least: number): [number, number][] {
  const found: [number, number][] = [];
  const { tags, chances } = tagged;
  const n = p.length;
  let i = 0;
  while (i < n) {
    const begins = tags[i] === Tag.cueStart || tags[i] === Tag.cue;
    const likely = cueChance(chances, i) >= least;
    if (!begins && !likely) {
      i++;
      continue;
    }
    let to = i + 1;
    if (begins) while (to < n && tags[to] === Tag.cue) to++;
    else
      while (
        to < n &&
        tags[to] !== Tag.cueStart &&
        tags[to] !== Tag.cue &&
        cueChance(chances, to) >= least &&
        chances[to * TAGS + Tag.cue]! > chances[to * TAGS + Tag.cueStart]! &&
        p.sentence[to] === p.sentence[i]
      )
        to++;
    found.push([i, to]);
    i = to;
  }
  return found;
}

export const cueChance = (chances: Float32Array, i: number) =>
  chances[i * TAGS + Tag.cueStart]! + chances[i * TAGS + Tag.cue]!;

/** The window of a cue: its sentence, and those around it as long as they hold quotations. */
export function candidate(p: Passage, from: number, to: number): Candidate {
  let windowFrom = from;
  let windowTo = to;
  const n = p.length;
  const least = Math.max(0, from - WIDEST);
  const most = Math.min(n, to + WIDEST);
  while (windowFrom > least && p.sentence[windowFrom - 1] === p.sentence[from]) windowFrom--;
  while (windowTo < most && p.sentence[windowTo] === p.sentence[to - 1]) windowTo++;
  for (let s = 0; s < REACH && windowFrom > least; s++) {
    let start = windowFrom - 1;
    let quoted = p.quote[start] !== Quote.outside;
    while (start > least && p.sentence[start - 1] === p.sentence[windowFrom - 1]) {
      start--;
      quoted ||= p.quote[start] !== Quote.outside;
    }
    if (!quoted) break;
    windowFrom = start;
  }
  for (let s = 0; s < REACH && windowTo < most; s++) {
    let end = windowTo + 1;
    let quoted = p.quote[windowTo] !== Quote.outside;
    while (end < most && p.sentence[end] === p.sentence[windowTo]) {
      quoted ||= p.quote[end] !== Quote.outside;
      end++;
    }
    if (!quoted) break;
    windowTo = end;
  }
  return { from, to, windowFrom, windowTo };
}
