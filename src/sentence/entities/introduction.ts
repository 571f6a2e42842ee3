/** Where a sentence tells who someone is, beside their name: "the mayor, Oscar Dahl", "Piet Maas, who runs the ferry,". */
import type { Span } from '../../article/article.ts';
import type { Sentence, Token } from '../annotated.ts';
import { tokenAt } from '../locate.ts';
import { isTitle } from './clauses.ts';
import type { NameSpan } from './name-span.ts';
import { roleAfter, roleAhead, roleBefore } from './roles.ts';

/** "who" and so many words tell something; "who said" tells nothing of them. */
const SHORTEST_CLAUSE = 3;
const LONGEST_CLAUSE = 24;
const ENDS = /^(?:[.;:!?"“”]|--|[—–])$/;

/**
 * The words of a sentence that tell who a person is whose name stands at `[start, end)` of the body: their office before or
 * after it, or the clause that "who" opens; null where there are none.
 */
export function introductionOf(body: string, sentence: Sentence, [start, end]: Span): Span | null {
  const name = nameAt(body, sentence.tokens, start, end);
  if (name === null) return null;
  const role =
    roleAhead(body, sentence, name) ?? roleAfter(body, sentence, name) ?? roleBefore(body, sentence, name);
  return role?.span ?? clauseAfter(sentence.tokens, name.to);
}

/** The name with the titles before it, as the finder of names has them. */
function nameAt(body: string, tokens: readonly Token[], start: number, end: number): NameSpan | null {
  const from = tokenAt(tokens, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to += 1;
  if (from === to) return null;
  let titled = from;
  while (titled > 0 && isTitle(body, tokens[titled - 1]!)) titled -= 1;
  const inner = tokens.slice(from, to).filter(({ term }) => term !== '');
  return {
    sentence: 0,
    from,
    to,
    titled,
    words: inner.map(({ norm }) => norm.replaceAll('.', '')),
    forms: inner.map((token) => body.slice(token.start, token.end)),
    titles: tokens.slice(titled, from).map(({ norm }) => norm),
    possessive: false,
  };
}

/** ", who runs the ferry,": from "who" to the comma or the sentence's end. */
function clauseAfter(tokens: readonly Token[], to: number): Span | null {
  if (tokens[to]?.norm !== ',' || tokens[to + 1]?.norm !== 'who') return null;
  const from = to + 1;
  let close = from + 1;
  while (close < tokens.length && tokens[close]!.norm !== ',' && !ENDS.test(tokens[close]!.norm)) close += 1;
  if (close - from < SHORTEST_CLAUSE || close - from > LONGEST_CLAUSE) return null;
  return [tokens[from]!.start, tokens[close - 1]!.end];
}
