/** What lists and autocomplete show of articles, outlets and speakers. */
import type { Provenance } from './answer.ts';

/** What is known of an article, for `/sources` and `/article`. */
export interface ArticleCard {
  readonly from: Provenance;
  readonly contributors: readonly string[];
  readonly photoCredits: readonly string[];
  readonly sentenceCount: number;
  /** Who is quoted in it, most quoted first. */
  readonly quoted: readonly SpeakerCount[];
}

export interface SpeakerCount {
  readonly name: string;
  readonly role: string | null;
  /** Attributed statements, and how many of them are direct or mixed quotations. */
  readonly statements: number;
  readonly quotations: number;
}

/** One entry of an autocomplete list. */
export interface Suggestion {
  /** What the person sees; may be longer than Discord shows. */
  readonly label: string;
  /** What comes back as the option's value. */
  readonly value: string;
}
