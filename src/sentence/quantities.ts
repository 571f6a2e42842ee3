/** Numbers in figures and in words, with what they count: "at least 115 times", "Four members", "$19.3 million". */
import type { Article } from '../article/article.ts';
import type { Quantity, Sentence, TimeExpression, Token } from './annotated.ts';

const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['bn', 1e9],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourth', 1 / 4],
  ['fourths', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
]);
const CURRENCY = /^[$£€¥]$/;
const FIGURES = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
/** The counted noun is looked for at most so many words on: "Four high-ranking Iraqi militia members". */
const UNIT_WITHIN = 6;

/** "nine", "twenty", "dozen". */
export function isNumberWord(norm: string): boolean {
  return UNITS.has(norm) || TENS.has(norm) || SCALES.has(norm);
}

/** A number read at a token: its value and the token after it. */
interface Read {
  readonly value: number;
  readonly to: number;
}

export function findQuantities(
  article: Article,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): Quantity[] {
  const timesOf = Map.groupBy(times, ({ sentence }) => sentence);
  return sentences.flatMap(({ tokens }, sentence) => {
    const found: Quantity[] = [];
    const dated = timesOf.get(sentence) ?? [];
    let passed = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      if (!mayCount(tokens, at)) continue;
      const { start, end } = tokens[at]!;
      while (passed < dated.length && dated[passed]!.end <= start) passed += 1;
      // The figures of a date count nothing.
      if (passed < dated.length && dated[passed]!.start < end) continue;
      const read = readNumber(tokens, at);
      if (read === null) continue;
      const money = CURRENCY.test(tokens[at - 1]?.norm ?? '');
      const percent = /^(?:%|percent|per-cent)$/.test(tokens[read.to]?.norm ?? '');
      const to = read.to + (percent ? 1 : 0);
      const unit = percent ? tokens[read.to]! : money ? tokens[at - 1]! : unitAfter(tokens, read.to);
      found.push({
        start: tokens[at - (money ? 1 : 0)]!.start,
        end: tokens[to - 1]!.end,
        sentence,
        value: read.value,
        unit: unit === null ? null : article.body.slice(unit.start, unit.end),
      });
      at = to - 1;
    }
    return found;
  });
}

/** The first number in a text ("at least 115 times"), or null: for questions and for comparing accounts. */
export function readNumber(tokens: readonly Token[], at: number): Read | null {
  const norm = (index: number) => tokens[index]?.norm ?? '';
  const word = norm(at);
  let value: number;
  let to = at + 1;
  if (FIGURES.test(word)) value = Number(word.replaceAll(',', ''));
  else if (UNITS.has(word)) value = UNITS.get(word)!;
  else if (TENS.has(word)) {
    value = TENS.get(word)!;
    if (norm(to) === '-' && UNITS.has(norm(to + 1))) {
      value += UNITS.get(norm(to + 1))!;
      to += 2;
    }
  } else if ((word === 'a' || word === 'an') && (SCALES.has(norm(to)) || PARTS.has(norm(to)))) value = 1;
  else if (word === 'half' && /^(?:of|the|a|an)$/.test(norm(to))) return { value: 0.5, to };
  else return null;
  // "two-thirds", "a quarter of", "three quarters"
  const gap = norm(to) === '-' ? 1 : 0;
  const part = PARTS.get(norm(to + gap));
  if (
    part !== undefined &&
    value >= 1 &&
    value < 10 &&
    (gap === 1 || norm(to + 1) === 'of' || /s$/.test(norm(to)))
  ) {
    return { value: value * part, to: to + gap + 1 };
  }
  if (part !== undefined && (word === 'a' || word === 'an')) return null;
  while (SCALES.has(norm(to))) {
    value *= SCALES.get(norm(to))!;
    to += 1;
    const more = norm(to) === 'and' && value < 1000 ? readNumber(tokens, to + 1) : null;
    if (more !== null && more.value < 100 && !FIGURES.test(norm(to + 1))) {
      value += more.value;
      to = more.to;
    }
  }
  return { value, to };
}

/** Not "one of them", "no one", "No. 5", "5 p.m.", "the 5-4 ruling". */
function mayCount(tokens: readonly Token[], at: number): boolean {
  const { norm, pos } = tokens[at]!;
  const first = norm.charCodeAt(0);
  const figure = first >= 48 && first <= 57;
  if (
    !figure &&
    pos !== 'NUM' &&
    pos !== 'NOUN' &&
    pos !== 'DET' &&
    pos !== 'ADJ' &&
    pos !== 'ADV' &&
    pos !== 'PROPN'
  )
    return false;
  const before = tokens[at - 1]?.norm ?? '';
  const after = tokens[at + 1]?.norm ?? '';
  if (norm === 'one') return tokens[at + 1]?.pos === 'NOUN' || after === '-' || SCALES.has(after);
  // "1. First": the figure of a list.
  if (figure && at === 0 && after === '.') return false;
  if (/^nos?\.$/.test(before) || before === '#') return false;
  if (figure && /^(?:a\.m\.|p\.m\.|am|pm|o'clock)$/.test(after)) return false;
  const joined = (index: number) =>
    tokens[index]?.norm === '-' && tokens[index]!.start === tokens[index - 1]?.end;
  if (figure && joined(at - 1) && /\d/.test(tokens[at - 2]?.norm ?? '')) return false;
  return !(figure && joined(at + 1) && /^\d/.test(tokens[at + 2]?.norm ?? ''));
}

/** The noun that the number counts: the last of the nouns after it. */
function unitAfter(tokens: readonly Token[], from: number): Token | null {
  let unit: Token | null = null;
  let at = from;
  // "33 people, 16 of them children".
  if (tokens[at]?.norm === 'of' && /^(?:them|these|those|whom|us)$/.test(tokens[at + 1]?.norm ?? '')) at += 2;
  else if (tokens[at]?.norm === 'of' || tokens[at]?.norm === 'more' || tokens[at]?.norm === 'other') at += 1;
  if (tokens[at]?.norm === 'the' && at > from) at += 1;
  for (; at < tokens.length && at < from + UNIT_WITHIN; at += 1) {
    const { pos, norm } = tokens[at]!;
    if (norm === '-') continue;
    if (pos === 'NOUN' || norm === 'others') unit = tokens[at]!;
    else if (pos === 'PROPN') unit ??= null;
    else if (pos !== 'ADJ' && pos !== 'NUM' && pos !== 'ADV') break;
    else if (unit !== null) break;
  }
  return unit;
}
