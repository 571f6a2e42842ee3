/** A relation while it is worked on: ranges of tokens, before it has offsets. */

/** Tokens `from` up to, not including, `to`. */
export type Range = readonly [from: number, to: number];

/** A relation as ranges of its passage's tokens. */
export interface Draft {
  readonly cue: Range;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  /** 0 to 1: how likely it is a relation. */
  readonly likelihood: number;
}
