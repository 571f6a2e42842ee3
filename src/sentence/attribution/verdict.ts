/**
 * The last step: whether a cue with its source and content is an attribution, by how sure each step before was of it and of
 * the candidates around it. What words tell is in the judge's opinion (`relations.ts`); this weighs it.
 */
import { cueChance, type Tagged } from './candidates.ts';
import { Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import type { Parsed } from './relations.ts';
import { ROLES, Role } from './roles.ts';
import { TAGS, Tag } from './tagging.ts';

/** Candidates before and after that one is compared with. */
const BESIDE = 12;
/** Stands for what is not there: no distance, no share. */
const ABSENT = -1;

/** How sure the labellers were of a candidate's source or content. */
interface Sureness {
  readonly tokens: number;
  readonly mean: number;
  readonly least: number;
  readonly tagMean: number;
  readonly tagLeast: number;
  readonly most: number;
  readonly quoted: number;
  readonly first: number;
  readonly last: number;
  readonly verbs: number;
}

/** A candidate in figures. */
interface Figures {
  readonly cue: number;
  readonly cueMean: number;
  readonly source: Sureness;
  readonly content: Sureness;
}

export function figuresOf(p: Passage, tagged: Tagged, parsed: readonly Parsed[]): readonly Figures[] {
  return parsed.map((one) => {
    const { from, to } = one.c;
    let cue = 0;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const chance = cueChance(tagged.chances, i);
      cue = Math.max(cue, chance);
      sum += chance;
    }
    return {
      cue,
      cueMean: sum / (to - from),
      source: partOf(p, tagged, one, Role.source, Tag.source),
      content: partOf(p, tagged, one, Role.content, Tag.content),
    };
  });
}

function partOf(
  p: Passage,
  tagged: Tagged,
  { c, roles, chances }: Parsed,
  role: number,
  tag: number,
): Sureness {
  let [tokens, sum, least, tagSum, tagLeast, most, quoted, verbs] = [0, 0, 1, 0, 1, 0, 0, 0];
  let [first, last] = [-1, -1];
  for (let k = 0; k < roles.length; k++) {
    const chance = chances[k * ROLES + role]!;
    most = Math.max(most, chance);
    if (roles[k] !== role) continue;
    const i = c.windowFrom + k;
    const tagChance = tagged.chances[i * TAGS + tag]!;
    tokens++;
    sum += chance;
    least = Math.min(least, chance);
    tagSum += tagChance;
    tagLeast = Math.min(tagLeast, tagChance);
    if (p.quote[i] !== Quote.outside) quoted++;
    if (p.pos[i] === Part.verb || p.pos[i] === Part.aux) verbs++;
    if (first < 0) first = i;
    last = i;
  }
  if (tokens === 0)
    return {
      tokens,
      mean: ABSENT,
      least: ABSENT,
      tagMean: ABSENT,
      tagLeast: ABSENT,
      most,
      quoted: ABSENT,
      first,
      last,
      verbs,
    };
  return {
    tokens,
    mean: sum / tokens,
    least,
    tagMean: tagSum / tokens,
    tagLeast,
    most,
    quoted: quoted / tokens,
    first,
    last,
    verbs,
  };
}

const LEAST_CHANCE = 1e-5;
const odds = (chance: number) =>
  Math.log(Math.max(LEAST_CHANCE, chance) / Math.max(LEAST_CHANCE, 1 - chance));

/** The row of a candidate: `opinion` is the judge's, as the logarithm of the odds. */
export function verdictRow(
  p: Passage,
  parsed: readonly Parsed[],
  figures: readonly Figures[],
  at: number,
  opinion: number,
): Float64Array {
  const { c } = parsed[at]!;
  const { cue, cueMean, source, content } = figures[at]!;
  const around = lookAround(parsed, figures, at);
  return Float64Array.of(
    opinion,
    odds(cue),
    odds(cueMean),
    content.tokens,
    source.mean,
    content.mean,
    source.least,
    content.least,
    source.tagMean,
    content.tagMean,
    source.tagLeast,
    content.tagLeast,
    source.most,
    content.most,
    content.quoted,
    distance(source, c.from, c.to),
    distance(content, c.from, c.to),
    content.verbs,
    c.from,
    p.length,
    around.inContent,
    around.inSource,
    around.outerCue,
    around.likeness,
    around.likest,
    around.holds,
  );
}

/** Tokens from the cue to the nearest end of a part. */
function distance({ first, last }: Sureness, from: number, to: number): number {
  if (first < 0) return ABSENT;
  return last < from ? from - last : first - to + 1;
}

/** What the candidates nearby say of one: whether it stands in theirs, how alike their contents are, whether it holds their cues. */
function lookAround(parsed: readonly Parsed[], figures: readonly Figures[], at: number) {
  const { c, roles } = parsed[at]!;
  let [inContent, inSource, outerCue, likeness, likest, holds] = [0, 0, 0, 0, 0, 0];
  const size = figures[at]!.content.tokens;
  const last = Math.min(parsed.length - 1, at + BESIDE);
  for (let o = Math.max(0, at - BESIDE); o <= last; o++) {
    if (o === at) continue;
    const other = parsed[o]!;
    const { cue, content } = figures[o]!;
    const { windowFrom, windowTo } = other.c;
    if (c.from >= windowFrom && c.from < windowTo) {
      const row = (c.from - windowFrom) * ROLES;
      const within = other.chances[row + Role.content]! * cue;
      if (within > inContent) [inContent, outerCue] = [within, cue];
      inSource = Math.max(inSource, other.chances[row + Role.source]! * cue);
    }
    const place = other.c.from - c.windowFrom;
    if (place >= 0 && place < roles.length && roles[place] === Role.content) holds = Math.max(holds, cue);
    const common = commonContent(parsed[at]!, other);
    const alike = common / Math.max(1, size + content.tokens - common);
    if (alike > likeness) [likeness, likest] = [alike, cue];
  }
  return { inContent, inSource, outerCue, likeness, likest, holds };
}

function commonContent(a: Parsed, b: Parsed): number {
  const from = Math.max(a.c.windowFrom, b.c.windowFrom);
  const to = Math.min(a.c.windowTo, b.c.windowTo);
  let common = 0;
  for (let i = from; i < to; i++)
    if (a.roles[i - a.c.windowFrom] === Role.content && b.roles[i - b.c.windowFrom] === Role.content)
      common++;
  return common;
}
