/** Where capitals tell a name, and where they do not: in headlines, and in the first word of a sentence. */
import type { Sentence, Token } from '../annotated.ts';
import { firstNameGender } from './gazetteer.ts';

/** Blocks in which so many of the words are capitalised are headlines: capitals tell nothing there. */
const HEADLINE_SHARE = 0.85;

export function isCapital(body: string, token: Token): boolean {
  const code = body.charCodeAt(token.start);
  if (code >= 97 && code <= 122) return false;
  if (code >= 65 && code <= 90) return token.norm !== 'i' && token.term !== '';
  return code > 127 && token.term !== '' && /^\p{Lu}/u.test(body.slice(token.start, token.end));
}

export function headlineBlocks(body: string, sentences: readonly Sentence[]): ReadonlySet<number> {
  const counts = new Map<number, [capitals: number, words: number]>();
  for (const { block, tokens } of sentences) {
    const count = counts.get(block) ?? [0, 0];
    // A paragraph that ends in a stop is a sentence, however many names it holds, unless all its words are capitalised.
    if (
      tokens.at(-1)!.norm === '.' &&
      tokens.some(
        (token) => token.term !== '' && !token.stop && !isCapital(body, token) && !/^\d/.test(token.norm),
      )
    )
      count[1] += Number.POSITIVE_INFINITY;
    for (const token of tokens) {
      if (token.term === '' || token.stop) continue;
      count[1] += 1;
      if (isCapital(body, token)) count[0] += 1;
    }
    counts.set(block, count);
  }
  const least = 5;
  return new Set(
    [...counts]
      .filter(([, [capitals, words]]) => words >= least && capitals / words > HEADLINE_SHARE)
      .map(([block]) => block),
  );
}

/** Words as an article has them, its headlines left out. */
export interface WordsSeen {
  /** With a capital inside a sentence. */
  readonly seenInside: ReadonlySet<string>;
  readonly seenSmall: ReadonlySet<string>;
  /** After a first name. */
  readonly surnames: ReadonlySet<string>;
}

/** Which words occur capitalised inside sentences, and which in small letters: a sentence's first word is judged by these. */
export function wordsSeen(
  body: string,
  sentences: readonly Sentence[],
  headlines: ReadonlySet<number>,
): WordsSeen {
  const seenInside = new Set<string>();
  const seenSmall = new Set<string>();
  const surnames = new Set<string>();
  for (const { block, tokens } of sentences) {
    if (headlines.has(block)) continue;
    tokens.forEach((token, index) => {
      if (token.term === '') return;
      if (!isCapital(body, token)) seenSmall.add(token.norm);
      else if (!opensClause(tokens, index)) seenInside.add(token.norm);
      if (
        index > 0 &&
        isCapital(body, token) &&
        isCapital(body, tokens[index - 1]!) &&
        firstNameGender(tokens[index - 1]!.norm) !== null
      )
        surnames.add(token.norm);
    });
  }
  return { seenInside, seenSmall, surnames };
}

/** Does the token open a sentence or a quotation, where any word is capitalised? */
export function opensClause(tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true;
  return (
    OPENING.test(tokens[index - 1]!.norm) &&
    !endsQuotation(tokens, index - 1) &&
    !isOfOwner(tokens, index - 1)
  );
}

/** "The guard's Roth", "the drivers' Roth": an apostrophe that opens nothing. */
function isOfOwner(tokens: readonly Token[], mark: number): boolean {
  const { norm, start } = tokens[mark]!;
  return norm === "'s" || (norm === "'" && mark > 0 && tokens[mark - 1]!.end === start);
}

const OPENING = /^["'“‘([:—–…]|^\.\.|^--/;

/** “We will go,” Mia Stroem said: a mark right after a comma closes, and the sentence goes on. */
function endsQuotation(tokens: readonly Token[], mark: number): boolean {
  const before = tokens[mark - 1];
  return before?.norm === ',' && before.end === tokens[mark]!.start && /^["']/.test(tokens[mark]!.norm);
}
