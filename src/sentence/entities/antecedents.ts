/** What "who" and "they" stand for where no entity is meant: "many voters who", "Two officials spoke. They said". */
import type { Sentence, Token } from '../annotated.ts';

/** How far back a noun phrase reaches. */
const LONGEST = 9;
/** How far back the subject of "they" is looked for, in tokens. */
const LOOK_BACK = 80;
const PLURAL = /(?:[^s]s|people|police|men|women|children|critics|wives)$/;

/** The noun phrase right before a relative pronoun ("many people, who"), or none. */
export function beforeRelative(tokens: readonly Token[], pronoun: number): readonly Token[] {
  let to = pronoun;
  while (to > 0 && tokens[to - 1]!.term === '' && pronoun - to < 2) to -= 1;
  return phraseEndingAt(tokens, to);
}

/** The last plural subject before "they": in its own sentence, or in the one before. */
export function pluralSubject(
  sentences: readonly Sentence[],
  sentence: number,
  before: number,
): readonly Token[] {
  const here = sentences[sentence]!.tokens;
  const inside = lastPlural(here, before);
  if (inside.length > 0 || sentence === 0 || sentences[sentence - 1]!.role !== sentences[sentence]!.role)
    return inside;
  const { tokens } = sentences[sentence - 1]!;
  return lastPlural(tokens, tokens.length);
}

function lastPlural(tokens: readonly Token[], before: number): readonly Token[] {
  for (let at = before - 1; at >= Math.max(0, before - LOOK_BACK); at -= 1) {
    const { pos, norm } = tokens[at]!;
    if ((pos !== 'NOUN' && pos !== 'PROPN') || !PLURAL.test(norm)) continue;
    const next = tokens[at + 1];
    const speaks = /^(?:said|say|told)$/.test(tokens[at - 1]?.norm ?? '');
    const isSubject =
      next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.norm === 'who');
    if (isSubject || speaks) return phraseEndingAt(tokens, at + 1);
  }
  return [];
}

/** The words before `to` that make one noun phrase; none where no noun ends there. */
function phraseEndingAt(tokens: readonly Token[], to: number): readonly Token[] {
  let from = to;
  while (from > 0 && to - from < LONGEST) {
    const { pos, norm } = tokens[from - 1]!;
    const noun =
      pos === 'NOUN' || pos === 'PROPN' || /^(?:those|many|some|others|people|one|several)$/.test(norm);
    if (from === to && !noun) break;
    if (pos === 'DET') {
      from -= 1;
      break;
    }
    const inside =
      noun ||
      pos === 'ADJ' ||
      pos === 'NUM' ||
      norm === '-' ||
      norm === "'s" ||
      (pos === 'ADV' && /ly$/.test(norm));
    const joins =
      norm === 'of' && tokens[from - 2] !== undefined && /^(?:NOUN|PROPN)$/.test(tokens[from - 2]!.pos);
    if (!inside && !joins) break;
    from -= 1;
  }
  while (from < to && (tokens[from]!.term === '' || tokens[from]!.norm === "'s")) from += 1;
  return tokens.slice(from, to);
}
