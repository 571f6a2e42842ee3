/** Names in a question, as far as capitals and tags show them; the corpus knows those written small. */
import type { Token } from '../sentence/annotated.ts';

/** Words that join the parts of a name. */
const INSIDE = new Set(['of', 'the', 'de', 'la', 'al', 'el', 'bin', 'ibn', 'van', 'von', '&', '-', "'"]);
/** Capitals that start a question, not a name. */
const NEVER = new Set(
  'i who whom whose what which when where why how did does do is was are were has had have can could will would should tell and but so in on at the a an to for of by'.split(
    ' ',
  ),
);

/** Runs of capitalised words, as written, in order, each once. */
export function namesOf(text: string, tokens: readonly Token[]): readonly string[] {
  const names: string[] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && !isName(text, run.at(-1)!)) run.pop();
    const first = run[0];
    if (first) names.push(text.slice(first.start, run.at(-1)!.end));
    run = [];
  };
  for (const token of tokens) {
    const joins = run.length > 0 && INSIDE.has(token.norm) && token.norm !== 'the';
    if (isName(text, token) || joins) run.push(token);
    else close();
  }
  close();
  return [...new Set(names)];
}

function isName(text: string, token: Token): boolean {
  if (!/^\p{Lu}/u.test(text.slice(token.start, token.end)) || NEVER.has(token.norm)) return false;
  // The first word of a sentence has a capital anyway: then the tagger must hold it for a name.
  return token.start > 0 || token.pos === 'PROPN';
}
