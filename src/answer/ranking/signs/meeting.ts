/** Where a sentence meets the question: which of its words are like which of the asked ones, or mean whom they name. */
import type { Span } from '../../../article/article.ts';
import type { Token } from '../../../sentence/annotated.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { clausesOf } from '../../phrases/clauses.ts';
import { emphasised } from '../../phrases/emphasis.ts';

/** Likenesses under this are chance; from {@link MET} on a word is met. */
const FAINT = 0.3;
const MET = 0.5;
/** Whom a name or a pronoun means. */
const NAMED = 0.9;

/** A sentence's tokens, with what of the question each is like. */
export interface Met {
  readonly e: Evidence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  /** By asked word, the likeness of each token. */
  readonly like: readonly (readonly number[])[];
  /** By asked word, the tokens that are like it at all. */
  readonly felt: readonly (readonly number[])[];
  /** By token, the greatest of them, and which asked word it is of. */
  readonly most: readonly number[];
  readonly of: readonly number[];
  /** Tokens that tell of what happened, and those that are the question's names. */
  readonly events: readonly number[];
  readonly names: readonly number[];
  readonly bold: readonly Span[];
  /** Who says something there. */
  readonly sources: readonly Span[];
}

export function meet(e: Evidence): Met {
  const { asked, view } = e;
  const { tokens } = view.sentence;
  const { words } = asked;
  const like = words.map(() => tokens.map(() => 0));
  let k = 0;
  tokens.forEach(({ start }, t) => {
    if (view.tokens[k]?.start !== start) return;
    const word = view.words[k]!;
    words.forEach(({ likeness }, q) => {
      like[q]![t] = likeness(word);
    });
    k += 1;
  });
  for (const { entity, byName, confidence, span } of view.mentions) {
    const terms = view.view.termsOf(entity);
    words.forEach(({ inName, term }, q) => {
      if (!inName || !terms.has(term)) return;
      const means = NAMED * (byName ? 1 : confidence);
      tokens.forEach(({ start, end }, t) => {
        if (start < span[1] && span[0] < end) like[q]![t] = Math.max(like[q]![t]!, means);
      });
    });
  }
  const most = tokens.map(() => 0);
  const of = tokens.map(() => -1);
  like.forEach((row, q) => {
    row.forEach((value, t) => {
      if (value > most[t]!) [most[t], of[t]] = [value, q];
    });
  });
  const telling = tokens.flatMap((_, t) => (most[t]! >= MET ? [t] : []));
  const isNaming = (t: number): boolean => {
    const { inName, inSpeaker, norm } = words[of[t]!]!;
    return inName || inSpeaker || /\d/.test(norm);
  };
  return {
    e,
    tokens,
    clauses: clausesOf(tokens),
    like,
    felt: like.map((row) => row.flatMap((value, t) => (value >= FAINT ? [t] : []))),
    most,
    of,
    events: telling.filter((t) => !isNaming(t) && !words[of[t]!]!.inFocus),
    names: telling.filter(isNaming),
    bold: emphasised(e).map(({ span }) => span),
    sources: view.view.annotated.attributions.flatMap(({ source }) =>
      source.filter(([from, to]) => from < view.sentence.end && view.sentence.start < to),
    ),
  };
}
