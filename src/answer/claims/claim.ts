/** A claim as a person has it: which words of it are somebody's, and who is to have said them. */
import type { Article, Span } from '../../article/article.ts';
import { sizeOf } from '../../article/spans.ts';
import { annotate } from '../../sentence/annotate.ts';
import type { AnnotatedArticle, Attribution } from '../../sentence/annotated.ts';
import { linkForceOf } from '../quotation/chain.ts';
import { attributionOf, isDeed } from '../quotation/whose-words.ts';
import type { LinkForce } from '../quoted.ts';
import { wordsOf } from './alignment.ts';

/** Fewer words are in every corpus. */
export const SHORTEST = 3;
/** So many parts of a claim are compared, the longest: each takes a search. */
const MOST_PARTS = 8;

/** Words within a claim that can be compared by themselves. */
export interface ClaimedWords {
  readonly text: string;
  /** Do they stand in quotation marks? Otherwise the claim says in its own words what somebody said. */
  readonly quoted: boolean;
  readonly speaker: ClaimedSpeaker | null;
}

export interface ClaimedSpeaker {
  /** As the claim has it, without an office before it: "Anna Berg", "the mayor". */
  readonly name: string;
  /** What the claim has them do with the words: say them, deny them … */
  readonly force: LinkForce;
}

/**
 * The words of a claim that can be looked for without what stands around them: each stretch in quotation marks, the longest
 * first; where there is none, what it says that somebody said. Read as an article is, by the annotator.
 *
 * @example
 * claimedWords('Anna Berg said "we will rebuild"'); // [{ text: 'we will rebuild', quoted: true, speaker: { name: 'Anna Berg', force: 'assertion' } }]
 */
export function claimedWords(claim: string): readonly ClaimedWords[] {
  const annotated = annotate(asArticle(claim));
  const quoted = quotedSpans(claim).filter(([start, end]) => start > 0 || end < claim.length);
  if (quoted.length > 0) {
    return quoted.map((span) => ({
      text: claim.slice(...span),
      quoted: true,
      speaker: speakerOf(annotated, attributionOf(annotated, 0, claim.length, [span])),
    }));
  }
  return longestFirst(annotated.attributions.flatMap((each) => toldOf(annotated, each))).slice(0, MOST_PARTS);
}

/** Fewer words that somebody is to have said, without quotation marks, are no more than the turn of a phrase. */
const SHORTEST_TOLD = 5;
/** So many words may stand in a claim beside who says what: "is it true that Anna Berg said …". More of them claim something themselves. */
const MOST_BESIDE = 4;

/** "Anna Berg said the bridge is lost": what she is to have said. */
function toldOf(annotated: AnnotatedArticle, attribution: Attribution): readonly ClaimedWords[] {
  const { body } = annotated.article;
  const { source, cue, content } = attribution;
  const speaker = speakerOf(annotated, attribution);
  const [longest] = content.toSorted((a, b) => sizeOf([b]) - sizeOf([a]));
  if (speaker === null || longest === undefined || !isStatement(annotated, attribution)) return [];
  const told = [...source, ...cue, longest].reduce((sum, span) => sum + wordsOf(body, ...span).length, 0);
  if (wordsOf(body).length - told > MOST_BESIDE) return [];
  const text = body.slice(...longest).replace(/^that\s+/i, '');
  return wordsOf(text).length < SHORTEST_TOLD ? [] : [{ text, quoted: false, speaker }];
}

/** "Approved the plan for a bridge" and "threatened to close the bridge" tell of a deed, and "criticized the plan" only on what something was said. */
function isStatement({ sentences }: AnnotatedArticle, attribution: Attribution): boolean {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const { content } = attribution;
  const [first] = tokens.filter(({ start }) => content.some(([from, to]) => from <= start && start < to));
  return (
    !isDeed(tokens, attribution) &&
    first?.norm !== 'to' &&
    tokens.some(
      ({ pos, start, end }) =>
        (pos === 'VERB' || pos === 'AUX') && content.some(([from, to]) => from <= start && end <= to),
    )
  );
}

/** The last may lack its closing mark. A single mark between letters is an apostrophe. */
const QUOTED = /“([^“”]+)(?:”|$)|"([^"]+)(?:"|$)|«([^«»]+)(?:»|$)|‘((?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})/dgu;

/** The stretches in quotation marks, the longest first. */
export function quotedSpans(text: string): readonly Span[] {
  const spans = [...text.matchAll(QUOTED)].flatMap(({ indices }): Span[] => {
    const [start, end] = indices!.slice(1).find((group) => group !== undefined)!;
    const words = wordsOf(text, start, end);
    return words.length < SHORTEST ? [] : [[start, end]];
  });
  return spans.toSorted((a, b) => sizeOf([b]) - sizeOf([a])).slice(0, MOST_PARTS);
}

function longestFirst(words: readonly ClaimedWords[]): readonly ClaimedWords[] {
  return words.toSorted((a, b) => b.text.length - a.text.length);
}

/** Who is nobody in particular, or the page that the words are from, cannot be compared with anyone. */
const NOBODY =
  /^(?:(?:some|any|every|no)(?:body|one)\b|(?:who|he|she|they|it|we|you|i|people|others|reports?|media)$|(?:an?|some|my|our|your|his|her|their|this|that|these|those|another|one|many|someone)\s|(?:the\s+)?(?:news|article|report|story|text|post|message|caption|headline|paper|page|website|internet)$)/i;

function speakerOf(annotated: AnnotatedArticle, attribution: Attribution | undefined): ClaimedSpeaker | null {
  const name = attribution?.speaker?.name.trim() ?? '';
  if (attribution === undefined || name === '' || NOBODY.test(name)) return null;
  return { name, force: linkForceOf(annotated, attribution) };
}

/** @param published the day from which its "Monday" is read */
export function asArticle(body: string, published: string | null = null): Article {
  const lines = [...body.matchAll(/\S(?:[^\n]*\S)?/g)];
  return {
    id: 'claim',
    body,
    blocks: lines.map(({ index, 0: line }) => ({ role: 'body', start: index, end: index + line.length })),
    title: { text: '', made: true },
    outlet: null,
    authors: [],
    contributors: [],
    photoCredits: [],
    published,
    url: null,
    wire: null,
  };
}
