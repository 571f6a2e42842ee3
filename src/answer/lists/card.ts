/** What lists and autocomplete show of articles, outlets and speakers. */
import type { Provenance } from '../quoted.ts';

/** What a list of articles says of one. */
export interface ArticleEntry {
  readonly from: Provenance;
  readonly sentenceCount: number;
}

/** What is known of an article, for `/article`. */
export interface ArticleCard extends ArticleEntry {
  readonly contributors: readonly string[];
  readonly photoCredits: readonly string[];
  /** Who is quoted in it: those with a name first, most quoted first. */
  readonly quoted: readonly SpeakerCount[];
}

export interface SpeakerCount {
  readonly name: string;
  readonly role: string | null;
  /** Whether the article gives no name, and {@link name} is its description: "police". */
  readonly described: boolean;
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
