/**
 * A speaker's own words: which of their statements to quote first where no subject is asked for. What stands in quotation
 * marks goes before what is told of it, what says much before an aside, and of equals the newest.
 */
import type { Span } from '../../article/article.ts';
import { sharedOfAll } from '../../article/spans.ts';
import type { AnnotatedArticle, Attribution, AttributionKind, Token } from '../../sentence/annotated.ts';
import { isWordOfSaying } from '../../sentence/attribution/cue-words.ts';
import { sentenceRange, sentencesIn } from '../../sentence/locate.ts';
import type { Steps } from '../../steps.ts';
import type { Library } from '../library/library.ts';
import { quote } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import type { Statement } from './speakers.ts';

/** So many articles are read, those that quote the speaker before the others: the newest of each. */
const MOST_ARTICLES = 24;
/** So many quotations from one article, as long as others have some. */
const MOST_OF_ARTICLE = 2;
/** Words of content with which a statement says enough to stand alone. */
const ENOUGH = 10;
/** The sentences of a statement are shown together up to this length, in UTF-16 code units. */
const LONGEST_TOGETHER = 320;

const DIRECTNESS: Readonly<Record<AttributionKind, number>> = { direct: 1, mixed: 0.85, indirect: 0.4 };
/** Told without a word of saying ("backs the plan"), or held rather than said. */
const HARDLY_SAID = 0.15;
/** A headline or caption tells what the article tells again. */
const BESIDE_THE_TEXT = 0.5;
/** "She said": whose words they are is not in the sentence. */
const UNNAMED = 0.9;

interface Candidate {
  readonly quotation: Quotation;
  /** Whether it is shown as said by them. */
  readonly theirs: boolean;
  readonly weight: number;
  readonly published: string;
  /** The words said, to know them again in another article. */
  readonly words: string;
}

/** A quotation of their own words, with the same words in other articles. */
export interface OwnWords {
  readonly quotation: Quotation;
  readonly alsoIn: readonly Quotation[];
}

/**
 * The weightiest first, at most `most`. Where nothing can be quoted as theirs ("Tom Berg backs the plan"), the sentences that
 * tell what they hold or want; empty only where none of the statements stands.
 */
export function* ownWords(
  library: Library,
  statements: readonly Statement[],
  most: number,
): Steps<readonly OwnWords[]> {
  const articles = yield* library.shelf.getAll(worthReading(statements));
  const byArticle = Map.groupBy(statements, ({ listing }) => listing.id);
  const candidates: Candidate[] = [];
  for (const annotated of articles.values()) {
    candidates.push(...(yield* candidatesIn(annotated, byArticle.get(annotated.article.id) ?? [])));
  }
  const theirs = candidates.filter((candidate) => candidate.theirs);
  const shown = theirs.length > 0 ? theirs : candidates;
  shown.sort((a, b) => b.weight - a.weight || b.published.localeCompare(a.published));
  const groups = new Map<string, { readonly first: Candidate; readonly alsoIn: Quotation[] }>();
  for (const candidate of shown) {
    const known = groups.get(candidate.words);
    if (known === undefined) groups.set(candidate.words, { first: candidate, alsoIn: [] });
    else if (known.first.quotation.from.article !== candidate.quotation.from.article)
      known.alsoIn.push(candidate.quotation);
  }
  const told = [...groups.values()].map(({ first, alsoIn }) => ({ quotation: first.quotation, alsoIn }));
  return spread(told).slice(0, most);
}

/** The articles to read: first those that quote the speaker, of these and of the others the newest first. */
function worthReading(statements: readonly Statement[]): readonly string[] {
  const day = ({ listing }: Statement) => listing.published ?? '';
  const sorted = statements.toSorted(
    (a, b) => Number(b.quoted) - Number(a.quoted) || day(b).localeCompare(day(a)),
  );
  const ids = new Set<string>();
  for (const { listing } of sorted) {
    if (ids.size === MOST_ARTICLES) break;
    ids.add(listing.id);
  }
  return [...ids];
}

/** No article has more than its share before all others have had theirs. */
function spread(told: readonly OwnWords[]): readonly OwnWords[] {
  const taken = new Map<string, number>();
  const [soon, late]: [OwnWords[], OwnWords[]] = [[], []];
  for (const one of told) {
    const { article } = one.quotation.from;
    const count = (taken.get(article) ?? 0) + 1;
    taken.set(article, count);
    (count <= MOST_OF_ARTICLE ? soon : late).push(one);
  }
  return [...soon, ...late];
}

/** In steps: an article may have thousands of statements. */
function* candidatesIn(
  annotated: AnnotatedArticle,
  statements: readonly Statement[],
): Steps<readonly Candidate[]> {
  const found = new Map<number, Candidate>();
  for (const { index, quoted } of statements) {
    yield;
    const attribution = annotated.attributions[index];
    if (attribution === undefined) continue;
    for (const [start, end] of passagesOf(annotated, attribution)) {
      const candidate = candidateOf(annotated, attribution, quoted, start, end);
      const before = found.get(start);
      if (before === undefined || isBetter(candidate, before)) found.set(start, candidate);
    }
  }
  return [...found.values()];
}

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.theirs === other.theirs ? one.weight > other.weight : one.theirs;
}

function candidateOf(
  annotated: AnnotatedArticle,
  attribution: Attribution,
  quoted: boolean,
  start: number,
  end: number,
): Candidate {
  const content = inside(attribution.content, start, end);
  const quotation = quote(annotated, start, end, content);
  const theirs = isTheirs(annotated, attribution, quotation);
  const sentences = sentencesIn(annotated.sentences, start, end);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const said = tokens.filter((token) => isIn(token, content) && token.term !== '');
  const kind = quoted ? attribution.kind : 'indirect';
  const directness = isSaid(tokens, attribution) ? DIRECTNESS[kind] : HARDLY_SAID;
  const sayingMuch = Math.min(1, said.filter(({ stop }) => !stop).length / ENOUGH);
  const place = sentences.every(({ role }) => role === 'body') ? 1 : BESIDE_THE_TEXT;
  const named = isNamedIn(annotated, attribution, start, end) ? 1 : UNNAMED;
  return {
    // The reporter's words are told as they are: nothing in them is what was said.
    quotation: theirs ? quotation : { ...quotation, emphasis: [] },
    theirs,
    weight: directness * sayingMuch * place * named,
    published: annotated.article.published ?? '',
    words: said.map(({ norm }) => norm).join(' '),
  };
}

/**
 * The sentences that a statement stands in, without what stands between its parts: those of one block together where they
 * are short, else one by one.
 */
function passagesOf({ sentences }: AnnotatedArticle, { content }: Attribution): readonly Span[] {
  const passages: { readonly start: number; end: number; last: number }[] = [];
  const starts = content.map(([start]) => start);
  const ends = content.map(([, end]) => end);
  const [first, last] = sentenceRange(sentences, Math.min(...starts), Math.max(...ends));
  for (let index = first; index < last; index++) {
    const { start, end, block } = sentences[index]!;
    if (inside(content, start, end).length === 0) continue;
    const before = passages.at(-1);
    const goesOn = before?.last === index - 1 && sentences[index - 1]?.block === block;
    if (goesOn && end - before.start <= LONGEST_TOGETHER) {
      before.end = end;
      before.last = index;
    } else passages.push({ start, end, last: index });
  }
  return passages.map(({ start, end }) => [start, end]);
}

/** Whether a quotation is shown as one of the statements, and as said: not held, nor told of in a word that is none of saying. */
export function isOwnWords(
  annotated: AnnotatedArticle,
  statements: readonly Statement[],
  quotation: Quotation,
): boolean {
  const { start, end } = quotation;
  const tokens = sentencesIn(annotated.sentences, start, end).flatMap((sentence) => sentence.tokens);
  return statements.some(({ index }) => {
    const attribution = annotated.attributions[index];
    return (
      attribution !== undefined &&
      inside(attribution.content, start, end).length > 0 &&
      isTheirs(annotated, attribution, quotation) &&
      isSaid(tokens, attribution)
    );
  });
}

function isSaid(tokens: readonly Token[], { force, kind, cue }: Attribution): boolean {
  if (force === 'attitude') return false;
  return kind !== 'indirect' || tokens.some((token) => isIn(token, cue) && isWordOfSaying(token.term));
}

/** Whether the quotation is shown as what this attribution's source says. */
function isTheirs({ article }: AnnotatedArticle, { source }: Attribution, { chain }: Quotation): boolean {
  const text = source.map((span) => article.body.slice(...span)).join(' … ');
  return chain.some((link) => link.source !== null && (link.sourceText ?? '') === text);
}

/** Whether a name of the speaker stands in the passage. */
function isNamedIn(
  { mentions }: AnnotatedArticle,
  { speaker }: Attribution,
  start: number,
  end: number,
): boolean {
  return mentions.some(
    (mention) =>
      mention.entity === speaker?.entity &&
      mention.form === 'name' &&
      mention.start >= start &&
      mention.end <= end,
  );
}

function inside(spans: readonly Span[], start: number, end: number): readonly Span[] {
  return spans
    .map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)])
    .filter(([from, to]) => from < to);
}

function isIn(
  { start, end }: { readonly start: number; readonly end: number },
  spans: readonly Span[],
): boolean {
  return sharedOfAll(spans, [[start, end]]) > 0;
}
