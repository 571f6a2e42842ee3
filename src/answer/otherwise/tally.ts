/** "6 to 3", "by 84 votes to 71": the two numbers of a vote, ruling or game, which say something only together. */
import type { Span } from '../../article/article.ts';
import type { Quantity, Token } from '../../sentence/annotated.ts';
import { liesIn } from './lies-in.ts';

export interface Tally {
  readonly start: number;
  readonly end: number;
  /** The greater number first: "lost 1 to 3" and "won 3 to 1" are one game. */
  readonly counts: readonly [more: number, less: number];
  /** Place of its first number among the tokens. */
  readonly token: number;
}

/** Where one of these is told, two numbers are its outcome, and no span of years or prices. */
const DECIDES =
  /^(?:vot(?:e|es|ed|ing)|rul(?:e|es|ed|ing)|decid(?:es?|ed)|decision|approv(?:es?|ed)|reject(?:s|ed)?|pass(?:es|ed)?|adopt(?:s|ed)?|endors(?:es?|ed)|upheld|overturn(?:s|ed)?|fail(?:s|ed)?|w[io]ns?|lost|loses?|beats?|beaten|defeat(?:s|ed)?|ballot)$/;
const BETWEEN = /^(?:to|-|–)$/;
const OF_VOTES = /^(?:votes?|members?|points?|goals?)$/;
/** "From 6 to 3" tells of a fall. */
const OPENS_RANGE = /^(?:from|between)$/;

/** Of what is read to tell tallies. */
interface Read {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

export function talliesIn(told: Read): readonly Tally[] {
  const { tokens } = told;
  if (!tokens.some(({ norm }) => DECIDES.test(norm))) return [];
  return tokens.flatMap((first, at) => {
    if (first.pos !== 'NUM' || OPENS_RANGE.test(tokens[at - 1]?.norm ?? '')) return [];
    const between = OF_VOTES.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
    const last = tokens[between + 1];
    if (!BETWEEN.test(tokens[between]?.norm ?? '') || last?.pos !== 'NUM') return [];
    const [one, other] = [countOf(told, first), countOf(told, last)];
    if (one === null || other === null) return [];
    return [
      {
        start: first.start,
        end: last.end,
        counts: [Math.max(one, other), Math.min(one, other)] as const,
        token: at,
      },
    ];
  });
}

/** A whole number in figures, or in words where it was read as a number. */
function countOf({ quantities }: Pick<Read, 'quantities'>, token: Token): number | null {
  if (/^\d{1,6}$/.test(token.norm)) return Number(token.norm);
  return quantities.find((quantity) => liesIn(token, quantity))?.value ?? null;
}

export const isSame = ({ counts: a }: Tally, { counts: b }: Tally): boolean => a[0] === b[0] && a[1] === b[1];

export const spanOf = ({ start, end }: Tally): Span => [start, end];
