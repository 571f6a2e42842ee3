/** A source's words as a phrase: where its first noun phrase ends, which word heads it, and what of it is shown. */
import type { Mention, Token } from '../annotated.ts';

/** The words as the text has them, without the marks of emphasis and the breaks of lines between them. */
export function textOf(body: string, tokens: readonly Token[]): string {
  return tokens
    .map(({ start, end }, at) => {
      const gap = at > 0 && /\s/.test(body.slice(tokens[at - 1]!.end, start)) ? ' ' : '';
      return gap + body.slice(start, end);
    })
    .join('');
}

/** One past the first noun phrase of the source; names are kept whole ("Bank of America"). */
export function phraseEnd(tokens: readonly Token[], mentions: readonly Mention[]): number {
  let at = 0;
  while (at < tokens.length) {
    const { norm, pos, start } = tokens[at]!;
    const name = mentions.find((each) => each.start === start && each.form === 'name');
    if (name !== undefined) {
      while (at < tokens.length && tokens[at]!.start < name.end) at += 1;
      continue;
    }
    if (
      at > 0 &&
      (/^(?:[,;:()—–"]|--|and|or|&|who|which|that|whose)$/.test(norm) ||
        pos === 'ADP' ||
        // "voters supporting Lee": what they do is no part of who they are.
        (pos === 'VERB' && /(?:ing|ed)$/.test(norm) && tokens[at - 1]!.pos === 'NOUN') ||
        pos === 'AUX' ||
        pos === 'SCONJ')
    )
      return at;
    at += 1;
  }
  return tokens.length;
}

export function lastWord(tokens: readonly Token[], end: number): Token {
  let at = end - 1;
  while (at > 0 && tokens[at]!.term === '') at -= 1;
  return tokens[at]!;
}

/** "Lee, Day and Ray": after the comma comes a name, and an "and" after it. */
export function isList(tokens: readonly Token[], comma: number, mentions: readonly Mention[]): boolean {
  const named = mentions.find((each) => each.form === 'name' && each.start === tokens[comma + 1]?.start);
  if (named === undefined) return false;
  const after = tokens.findIndex(({ start }) => start >= named.end);
  if (after < 0 || !/^(?:and|,|&)$/.test(tokens[after]!.norm)) return false;
  return tokens.slice(after).some(({ norm }) => norm === 'and' || norm === '&');
}

export function mentionsIn(mentions: readonly Mention[], start: number, end: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let index = low; index < mentions.length && mentions[index]!.start < end; index += 1) {
    if (mentions[index]!.end <= end || mentions[index]!.form !== 'name') inside.push(mentions[index]!);
  }
  return inside;
}
