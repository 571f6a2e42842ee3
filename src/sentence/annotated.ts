/**
 * What the sentences of an article say, and who says so: the annotation that search, ranking and rendering read.
 *
 * Plain, readonly data. Offsets are UTF-16 code units into the article's body; indices (`sentence`, `entity`,
 * `attribution`) point into the arrays of the same {@link AnnotatedArticle}.
 */
import type { Article, BlockRole, Span } from '../article/article.ts';

/** Universal part of speech, as wink-nlp gives it. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight quotes, no accents: what word lists and word vectors are looked up with. */
  readonly norm: string;
  /** The index term: {@link norm} stemmed. Empty for punctuation. */
  readonly term: string;
  readonly pos: PartOfSpeech;
  /** A function word that says nothing of a sentence's subject. */
  readonly stop: boolean;
}

/** One sentence of one block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of its block in `article.blocks`. */
  readonly block: number;
  readonly role: BlockRole;
  readonly tokens: readonly Token[];
}

export type EntityType = 'person' | 'organization' | 'group' | 'place' | 'event' | 'other';

/** Someone or something an article names, with all the ways in which it does. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest form of the name in the article ("Mushtaq Taleb al-Saidi", "Popular Mobilization Forces"). */
  readonly name: string;
  /** Other forms: short names, acronyms, nicknames ("al-Saidi", "Abu Taqwa", "PMF"). */
  readonly aliases: readonly string[];
  /** What the article says of the person's office ("Iraqi military spokesman"), or null. */
  readonly role: string | null;
  /** Set where the article gives no name, and {@link name} is its own description ("a U.S. official"): someone of this article alone. */
  readonly anonymous?: true;
}

/** One place in the text that refers to an entity: a name, a pronoun, or a description ("the official"). */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly entity: number;
  readonly form: 'name' | 'pronoun' | 'description';
  /** 0 to 1: how sure it is that the mention means the entity. 1 for a full name. */
  readonly confidence: number;
}

/** A day, a span of days or a time that the text names, resolved against the day of publication where it must be. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** The first day meant, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where the article's day is unknown and needed. */
  readonly from: string | null;
  /** The last day meant where that is another than the first. */
  readonly to: string | null;
}

/** A number in figures or words, with what it counts. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly value: number;
  /** The counted noun or unit as the text has it ("times", "members", "percent"), or null. */
  readonly unit: string | null;
}

/** Direct: all of the content stands in quotation marks. Mixed: some of it. Indirect: none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/**
 * What an attribution does with its content. Only an `assertion` may be shown as the source's claim.
 * `denial` denies it, `refusal` says nothing ("declined to comment"), `negated` was not said ("did not say"),
 * `attitude` is held rather than said ("believes", "wants"). `deed` is done, and no words are told of: "voted against the
 * plan", "questioned him for nine hours", "asked not to be named". `question` is put by nobody who is named: "asked whether the
 * bridge was safe, Roth said …" has no source for what was asked, and it is nobody's claim.
 */
export type AttributionForce =
  | 'assertion'
  | 'denial'
  | 'refusal'
  | 'negated'
  | 'attitude'
  | 'deed'
  | 'question';

/** Who a source is. */
export interface Speaker {
  /** The resolved name in full, or the text's own words where it stays a description ("a U.S. official"). */
  readonly name: string;
  /** Index into `entities`, where the speaker is one. */
  readonly entity: number | null;
  readonly role: string | null;
  /** 0 to 1; under {@link SPEAKER_THRESHOLD} the source's own words are shown instead of the name. */
  readonly confidence: number;
}

/** Under this confidence a resolved speaker is not named: the line shows the source as the text has it. */
export const SPEAKER_THRESHOLD = 0.6;

/**
 * An attribution relation in the sense of PARC (Pareti, LREC 2012) and PolNeAR (Newell, Margolin & Ruths, LREC 2018):
 * a source, the cue that ties it to what it says, and the content. Each part may be broken into several spans.
 */
export interface Attribution {
  /** Empty where the text gives no source ("it was reported that"). */
  readonly source: readonly Span[];
  /** Empty where nothing but quotation marks signals it. */
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly force: AttributionForce;
  /** By which means: "in a statement", "on Twitter", "in an interview", "to Fox News"; in the text's order. */
  readonly medium: readonly Span[];
  /** Index of the attribution whose content holds this one whole: the next link of the chain, or null. */
  readonly within: number | null;
  /** Null where there is no source, or it cannot be told who it is ("speaker unclear"). */
  readonly speaker: Speaker | null;
  /** 0 to 1: how sure the annotator is that this is an attribution at all. */
  readonly confidence: number;
}

export interface AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
}
