/** A name where it stands in the text. */

/** A name in the text, without the titles before it. Token indices are into its sentence's tokens. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** First token of the titles before it, or `from`. */
  readonly titled: number;
  /** The name's words as the text has them, hyphens and stops left out: what names are compared by, as norms. */
  readonly words: readonly string[];
  readonly forms: readonly string[];
  /** Norms of the titles ("sen.", "president"). */
  readonly titles: readonly string[];
  readonly possessive: boolean;
}
