/** What can be wrong with a file of a corpus: plain data, shown in the start-up report. */

export type FileProblemKind =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'not-utf-8'
  | 'front-matter'
  | 'metadata'
  | 'same-id'
  | 'other-format'
  /** Nothing is wrong with the file: the program has a fault. */
  | 'fault';

export interface FileProblem {
  /** The file or folder, as it was named to the reader. */
  readonly path: string;
  readonly kind: FileProblemKind;
  /** What is wrong, as the end of a sentence that begins with the path: "is empty". */
  readonly wrong: string;
  /** What was done: "left out", "read without its front matter". */
  readonly done: string;
}

/** The problem as one sentence: "news/a.txt is empty: left out." */
export function describeProblem(problem: FileProblem): string {
  return `${problem.path} ${problem.wrong}: ${problem.done}.`;
}
