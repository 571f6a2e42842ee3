/** What the corpus has of a claim, or of words that are to be a quotation. Plain data; every outcome is a value. */
import type { RankedQuotation, Unusable } from './answer.ts';
import type { LinkForce, Quotation } from './quoted.ts';

/**
 * A piece of the comparison of a given text with the corpus's words. In order, the pieces `same` and `corpus` are the
 * corpus's words from the first to the last that is compared, `same` and `given` the given ones. Words stand without the space around them.
 */
export interface Difference {
  readonly in: 'both' | 'given' | 'corpus';
  readonly text: string;
}

/** Words of a text that were compared by themselves, without what stands around them. */
export interface ComparedPart {
  readonly text: string;
  /** Do they stand in quotation marks there? Otherwise they are what it says, in its own words, that somebody said. */
  readonly quoted: boolean;
  /** How many such parts were compared. Of several, this is the one least like the corpus. */
  readonly of: number;
}

/** Who is to have said words, beside whom the corpus has them from. */
export interface SaidBy {
  readonly claimed: string;
  /** What they are to have done with the words: said them, denied them … */
  readonly claimedForce: LinkForce;
  /**
   * `same`: the corpus has the words from them, or from who published them, and they do the same with them. `otherwise`: from
   * them, but they do something else with them, such as deny them. `other`: from somebody else, by name. `unclear`: from
   * somebody whom it does not name, and who may be them. `own`: from nobody, as the article's own words.
   */
  readonly outcome: 'same' | 'otherwise' | 'other' | 'unclear' | 'own';
  /** Whom it has them from, by name or as the text describes them; null where nobody can be told. */
  readonly corpus: string | null;
  /** What is done with the words in the corpus: of `otherwise` by the claimed, else by whom it has them from; null where by nobody. */
  readonly corpusForce: LinkForce | null;
}

/** In what the corpus has it otherwise, and not only in other words. */
export interface Differs {
  /** `negation`: one says that it is so, the other that it is not; `denial`: in one of them, somebody denies it. */
  readonly in: 'number' | 'day' | 'opposite' | 'negation' | 'denial';
  /** Of a negation or denial: is it the corpus that has it as not so, or denied? */
  readonly isNotSo: boolean;
  /** The given words that it has otherwise, and its own for them. */
  readonly given: string;
  readonly corpus: string;
}

/** What was compared, where that is not the whole text, and whose words it is. */
export interface Compared {
  readonly part?: ComparedPart | undefined;
  /** Absent where the text names nobody as their speaker. */
  readonly saidBy?: SaidBy | undefined;
  /** Of several parts compared, the others that are not as they are claimed either. */
  readonly alsoOff?: readonly PartOff[] | undefined;
}

/** A part of a claim that is not as it is claimed, with what the corpus has of it; null where it has nothing near. */
export interface PartOff {
  readonly text: string;
  readonly found: Verbatim | Altered | null;
}

/** The words stand in the corpus to the letter (quotation marks, case and spacing apart). */
export interface Verbatim extends Compared {
  readonly kind: 'verbatim';
  /** Other than quotation marks, punctuation differs: the comparison with the first quotation; empty where it does not. */
  readonly differences: readonly Difference[];
  /** Given as somebody's in quotation marks, where the article tells in its own words what they said. */
  readonly unquoted: boolean;
  /** Where the text does not say whose they are: what is done with them there, if they are not said but denied or the like. */
  readonly toldAs?: ToldAs | undefined;
  /** A word beside them has them as not so: "neither the mayor nor …". */
  readonly isNotSo: boolean;
  /** The sentences that hold them, the words themselves as emphasis. At most ten. */
  readonly quotations: readonly Quotation[];
  /** What other sentences say of it; absent where none does. */
  readonly besides?: Besides | undefined;
}

/** Words that stand in the corpus may be denied elsewhere; and what is denied there may elsewhere be told as so. At most two. */
export interface Besides {
  readonly are: 'so' | 'otherwise';
  readonly quotations: readonly Quotation[];
}

/** Nearly the corpus's words, but not quite. */
export interface Altered extends Compared {
  readonly kind: 'altered';
  readonly quotation: Quotation;
  readonly differences: readonly Difference[];
  /** It says the same, in words that are not all the corpus's: altered only if it was to be a quotation. */
  readonly isParaphrase: boolean;
  readonly toldAs?: ToldAs | undefined;
  /** Where the corpus contradicts it, and no other sentence bears it out. */
  readonly differs?: Differs | undefined;
}

/** Words that somebody does not say in the corpus, but denies, or does not say. */
export interface ToldAs {
  readonly by: string | null;
  readonly force: LinkForce;
}

/** The corpus reports the same in other words but for one thing, which it has otherwise. At most three. */
export interface Otherwise extends Compared {
  readonly kind: 'otherwise';
  /** The words that differ as emphasis. */
  readonly quotations: readonly Quotation[];
  /** In what the first of them differs. */
  readonly differs: Differs;
}

/** Some sentences bear it out, and in others somebody denies it, or says that it is not so. At most two of each. */
export interface Disputed extends Compared {
  readonly kind: 'disputed';
  readonly saidSo: readonly Quotation[];
  readonly contrary: readonly Quotation[];
}

/** The corpus reports something of the kind in other words; that is no proof of the claim. At most three. */
export interface Reported extends Compared {
  readonly kind: 'reported';
  readonly quotations: readonly RankedQuotation[];
}

/** Nothing in the corpus states it; at most two of the nearest sentences. */
export interface Unverified extends Compared {
  readonly kind: 'not-found';
  readonly nearest: readonly RankedQuotation[];
  readonly missing: string;
}

export type Verification = Verbatim | Altered | Otherwise | Disputed | Reported | Unverified | Unusable;
