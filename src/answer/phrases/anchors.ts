/** Where a sentence meets the question: its words for what happened, which the answering words stand beside. */
import type { Token } from '../../sentence/annotated.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { clausesOf, isVerb } from './clauses.ts';

/** A word of the sentence that a word of the question means. */
export interface Anchor {
  /** Index of the token in the sentence. */
  readonly at: number;
  /** Index of the asked word. */
  readonly asked: number;
  /** It tells what was done. */
  readonly verb: boolean;
  readonly likeness: number;
}

/** The sentence as emphasis reads it. */
export interface Reading {
  readonly evidence: Evidence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  readonly anchors: readonly Anchor[];
}

/** A word of the question is met by one so alike. */
const ANCHOR = 0.6;
/** "owns" by "owner": less will do. */
const OF_ONE_ROOT = 0.5;
/** Of what the question's words are worth, a sentence that answers it meets so much. */
const LEAST_MET = 0.5;
/** Words that stand beside each other in every report and are not the same: who was hurt did not die. */
const APART: readonly RegExp[] = [
  /^(?:die[ds]?|dying|dead|death|deaths|kill\w*|slain|fatal\w*|murder\w*)$/,
  /^(?:wound\w*|injur\w*|hurt\w*)$/,
];

/** Null where the sentence meets too little of the question to answer it. */
export function readForEmphasis(evidence: Evidence): Reading | null {
  const { asked, view } = evidence;
  const { tokens } = view.sentence;
  let met = 0;
  const anchors = asked.words.flatMap(({ norm, worth }, q): readonly Anchor[] => {
    const token = view.tokens[evidence.position(q)];
    const likeness = evidence.own(q);
    const least = token !== undefined && areOfOneRoot(norm, token.norm) ? OF_ONE_ROOT : ANCHOR;
    if (token === undefined || likeness < least || areApart(norm, token.norm)) {
      met += evidence.meant(q) >= ANCHOR && token === undefined ? worth : 0;
      return [];
    }
    met += worth;
    const at = tokens.findIndex(({ start }) => start === token.start);
    return at < 0 ? [] : [{ at, asked: q, verb: isVerb(tokens, at), likeness }];
  });
  if (met < LEAST_MET * asked.worth) return null;
  return { evidence, tokens, clauses: clausesWithSources(evidence), anchors };
}

/** Anchors that say what happened: neither names, nor the noun that is asked for. */
export function eventsOf({ evidence, anchors }: Reading): readonly Anchor[] {
  const { words } = evidence.asked;
  return anchors.filter(({ asked }) => !words[asked]!.inName && !words[asked]!.inFocus);
}

/** The tokens of a span, as their first and last index; null where none lies in it. */
export function tokensAt(
  tokens: readonly Token[],
  [start, end]: readonly [number, number],
): readonly [number, number] | null {
  const first = tokens.findIndex((token) => token.end > start && token.start < end);
  const last = tokens.findLastIndex((token) => token.end > start && token.start < end);
  return first < 0 ? null : [first, last];
}

function areOfOneRoot(one: string, other: string): boolean {
  const root = one.replace(/(?:e?s|ed|ing|e)$/, '');
  return root.length >= 3 && other.startsWith(root);
}

function areApart(one: string, other: string): boolean {
  const groupOf = (norm: string) => APART.findIndex((pattern) => pattern.test(norm));
  return groupOf(one) >= 0 && groupOf(other) >= 0 && groupOf(one) !== groupOf(other);
}

/** Who says something, and the words for saying it, are apart from what is said. */
function clausesWithSources({ view: { view, sentence } }: Evidence): readonly number[] {
  const clauses = [...clausesOf(sentence.tokens)];
  const most = Math.max(0, ...clauses);
  view.annotated.attributions.forEach(({ source, cue }, i) => {
    if (source.length === 0 || cue.length === 0) return;
    for (const [start, end] of [...source, ...cue]) {
      if (start >= sentence.end || end <= sentence.start) continue;
      sentence.tokens.forEach((token, at) => {
        if (start < token.end && token.start < end) clauses[at] = most + 1 + i;
      });
    }
  });
  return clauses;
}
