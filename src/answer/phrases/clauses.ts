/**
 * The clauses of a sentence and the phrases around its verbs, as far as word classes and punctuation tell: enough to
 * say who did what to whom in a news sentence. No parser; where it cannot tell, it says nothing.
 */
import type { Token } from '../../sentence/annotated.ts';

/** These open a clause of their own. */
const RELATIVE = /^(?:which|who|whom|whose|where)$/;
const SUBORDINATE =
  /^(?:that|because|while|whereas|although|though|when|whenever|after|before|since|as|if|unless|until|once)$/;
const DASH = /^(?:—|–|--)$/;
const PREDICATE = new Set(['VERB', 'AUX']);
/** A longer run of words is no phrase that answers. */
const LONGEST_PHRASE = 14;

/** A run of tokens: `[from, to)`. */
export type Run = readonly [from: number, to: number];

interface Open {
  readonly id: number;
  readonly by: 'main' | 'dash' | 'bracket' | 'comma' | 'word';
}

/** For each token the number of its clause. What stands between dashes or brackets is apart, and what goes on after it is not. */
export function clausesOf(tokens: readonly Token[]): readonly number[] {
  let next = 1;
  let stack: Open[] = [{ id: 0, by: 'main' }];
  const open = (by: Open['by']): void => void stack.push({ id: next++, by });
  const close = (by: Open['by']): void => {
    const at = stack.findLastIndex((one) => one.by === by);
    if (at > 0) stack = stack.slice(0, at);
  };
  return tokens.map((token, i) => {
    const { norm, pos } = token;
    const before = tokens[i - 1]?.norm;
    if (DASH.test(norm)) {
      if (stack.some(({ by }) => by === 'dash')) close('dash');
      else if (tokens.slice(i + 1).some((later) => DASH.test(later.norm))) open('dash');
      else open('word');
      return -1;
    }
    if (norm === '(') open('bracket');
    else if (norm === ')') {
      close('bracket');
      return -1;
    } else if (norm === ';' || norm === ':') stack = [{ id: next++, by: 'main' }];
    else if (norm === ',' && PREDICATE.has(tokens[i + 1]?.pos ?? '') && tokens[i + 1]!.norm !== 'according') {
      close('comma');
    } else if (
      RELATIVE.test(norm) ||
      (norm === 'that' && pos !== 'DET') ||
      isSubordinate(token) ||
      tellsWhen(tokens, i)
    ) {
      open(before === ',' ? 'comma' : 'word');
    } else if (norm === 'according') open('word');
    return stack.at(-1)!.id;
  });
}

/** Whether two places in the body, which the tokens are of, stand in one clause. */
export function inOneClause(tokens: readonly Token[], one: number, other: number): boolean {
  const clauses = clausesOf(tokens);
  const clauseAt = (place: number) => clauses[tokens.findIndex(({ end }) => end > place)];
  return clauseAt(one) === clauseAt(other);
}

function isSubordinate({ norm, pos }: Token): boolean {
  return SUBORDINATE.test(norm) && (pos === 'SCONJ' || norm === 'when' || norm === 'because');
}

/** "After Gustav Moe had called": taken for a preposition, but with a subject and a verb after it. */
function tellsWhen(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:after|before|since|until)$/.test(tokens[at]!.norm)) return false;
  let to = at + 1;
  while (to < tokens.length && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[to]!.pos)) to += 1;
  const subject = tokens[to - 1]!;
  if (to === at + 1 || !/^(?:NOUN|PROPN|PRON)$/.test(subject.pos)) return false;
  return tokens[to]?.pos === 'AUX' || (tokens[to]?.pos === 'VERB' && !/ing$/.test(tokens[to]!.norm));
}

/** A verb, or a word in a verb's place that was taken for a noun: "shot down". */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.pos === 'VERB') return !isParticipleBeforeNoun(tokens, at);
  return token.pos === 'NOUN' && /^(?:down|up|out|off)$/.test(tokens[at + 1]?.norm ?? '');
}

/** "the armed drone", "mounting tensions", "US-led": it describes. */
function isParticipleBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (tokens[at - 1]?.norm === '-') return true;
  const before = tokens[at - 1]?.pos ?? '';
  return (
    /(?:ed|en|ing)$/.test(norm) &&
    tokens[at + 1]?.pos === 'NOUN' &&
    ['', 'DET', 'ADJ', 'ADP', 'NUM', 'PUNCT'].includes(before)
  );
}

/** "was killed", "had been killed", "were not yet found": what it tells was done to its subject. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  if (/ing$/.test(tokens[verb]!.norm)) return false;
  for (let i = verb - 1; i >= 0 && i >= verb - 4; i--) {
    if (/^(?:is|are|was|were|be|been|being|got|gets|'s)$/.test(tokens[i]!.norm)) return true;
    if (!['ADV', 'AUX', 'PART'].includes(tokens[i]!.pos)) return false;
  }
  return false;
}

/** What stands before the verb in its clause, back to another verb: where its subject is. Its auxiliaries are left out. */
export function beforeVerb(
  tokens: readonly Token[],
  clauses: readonly number[],
  verb: number,
): readonly number[] {
  const region: number[] = [];
  let i = verb - 1;
  while (i >= 0 && (['AUX', 'ADV', 'PART'].includes(tokens[i]!.pos) || clauses[i] !== clauses[verb])) {
    if (tokens[i]!.norm === ',') break;
    // "To visit" and what is joined to it has no subject of its own.
    if (tokens[i]!.norm === 'to') return [];
    i -= 1;
  }
  if (i >= 0 && (tokens[i]!.pos === 'CCONJ' || tokens[i]!.pos === 'PRON')) return [];
  for (; i >= 0; i--) {
    if (clauses[i] !== clauses[verb]) continue;
    if (isFiniteVerb(tokens, i) || joinsClauses(tokens, i)) break;
    region.unshift(i);
  }
  return region;
}

/** ", and", "as": what stands before is of another clause. */
function joinsClauses(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  return norm === 'as' || (/^(?:and|but|so|yet)$/.test(norm) && tokens[at - 1]?.norm === ',');
}

function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const { pos } = tokens[at]!;
  return pos === 'AUX' || (pos === 'VERB' && isVerb(tokens, at));
}

/** The noun phrase that opens a region; what comes before its first comma is passed over where it only sets the scene ("On Tuesday, …"). */
export function firstPhrase(tokens: readonly Token[], region: readonly number[]): Run | null {
  let from = 0;
  const sceneEnd = region.findIndex((at) => tokens[at]!.norm === ',');
  if (sceneEnd >= 0 && ['ADP', 'SCONJ', 'ADV'].includes(tokens[region[0]!]!.pos)) from = sceneEnd + 1;
  while (from < region.length && ['PUNCT', 'CCONJ', 'SCONJ', 'ADV'].includes(tokens[region[from]!]!.pos)) {
    from += 1;
  }
  return region[from] === undefined ? null : phraseAt(tokens, region[from]!, new Set(region));
}

/** The noun phrase that begins with a token; null where none does. */
export function phraseAt(tokens: readonly Token[], start: number, within?: ReadonlySet<number>): Run | null {
  let to = start;
  let noun = false;
  while (to < tokens.length && (within === undefined || within.has(to)) && belongs(tokens, to, start)) {
    const { pos } = tokens[to]!;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') noun = true;
    to += 1;
  }
  while (to > start && !/^(?:NOUN|PROPN|NUM|ADJ)$/.test(tokens[to - 1]!.pos)) to -= 1;
  return noun && to > start && to - start <= LONGEST_PHRASE ? [start, to] : null;
}

function belongs(tokens: readonly Token[], at: number, start: number): boolean {
  const { pos, norm } = tokens[at]!;
  const next = tokens[at + 1]?.pos ?? '';
  switch (pos) {
    case 'NOUN':
    case 'PROPN':
    case 'NUM':
    case 'ADJ':
    case 'DET':
      return true;
    case 'PRON':
      return at === start && /^(?:his|her|its|their|our|my)$/.test(norm);
    case 'ADP':
      return norm === 'of' && at > start;
    case 'CCONJ':
      return norm === 'and' && at > start && ['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM'].includes(next);
    case 'PART':
      return norm === "'s" && at > start;
    case 'PUNCT':
      return norm === '-' && at > start && tokens[at - 1]!.end === tokens[at]!.start;
    case 'VERB':
      return isParticipleBeforeNoun(tokens, at);
    default:
      return false;
  }
}
