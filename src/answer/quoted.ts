/** A quotation and its attribution: plain data, with no Discord in it. */
import type { Span } from '../article/article.ts';
import type { AttributionForce, AttributionKind } from '../sentence/annotated.ts';

/** Where a quotation was published: the article's card in short. */
export interface Provenance {
  readonly article: string;
  readonly title: string;
  /** True where the article has no headline and its opening words stand in. */
  readonly titleMade: boolean;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly wire: string | null;
}

/** One link of the road by which the words came, innermost first. */
export interface AttributionLink {
  /** The name to show: resolved above the threshold, otherwise as the text has it; null: "speaker unclear". */
  readonly source: string | null;
  /** The source's own words in the article. */
  readonly sourceText: string | null;
  readonly role: string | null;
  readonly kind: AttributionKind;
  readonly force: LinkForce;
  /** "in a statement", "to Fox News": the text's words. */
  readonly medium: readonly string[];
}

/** What an attribution does with its words; apart from `negated`, what somebody did not deny: they neither said nor denied it. */
export type LinkForce = Exclude<AttributionForce, 'deed' | 'question'> | 'undenied';

/**
 * Sentences of one article, quoted to the letter: `body.slice(start, end) === text`.
 * `chain` is empty for the reporter's own statement, and then nobody is named as its speaker.
 */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The answering words, as offsets into the body, within the quotation. */
  readonly emphasis: readonly Span[];
  readonly chain: readonly AttributionLink[];
  readonly from: Provenance;
  /** Notes for the attribution line, such as the day that "Thursday" means ("Thursday (4 January 2024)"). */
  readonly notes: readonly string[];
  /** Where it stands with a picture: in its caption, or as the credit there. Absent in the running text. */
  readonly picture?: 'caption' | 'credit' | undefined;
  /** Where its sentences are not all of one source: the runs of those that are. Then `chain` is that of the answering words. */
  readonly runs?: readonly Run[] | undefined;
}

/** Sentences in a row that one source tells, within a quotation: offsets into the body. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Empty for the reporter's own statement. */
  readonly chain: readonly AttributionLink[];
}
