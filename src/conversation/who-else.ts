/** "Who else?": whose deed is meant, and the question for all who did it. */
import { tokensOf } from '../question/parse.ts';
import { readMessage } from './message.ts';
import type { RecalledTurn } from './recall.ts';

const AUXILIARY =
  '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)';
/** "When was Roe arrested", "did Roe vote against it", "what did Roe say about it". */
const OF_ONE = new RegExp(`^(?:(.*?) )?(${AUXILIARY}) (.+)$`, 'is');
const SAYS = /^(?:say|tell|think|claim|answer|reply|write|announce|deny|argue|suggest|warn)\b/i;

/**
 * "who was arrested over the fire" for "when was Roe arrested over the fire"; a question for a person itself. Null where the question
 * has nobody whose deed it is.
 */
export function whoDid({ understood, questioned, kind }: RecalledTurn): string | null {
  const plain = understood.trim().replace(/[\s?!.…]+$/, '');
  if (kind === 'who') return plain;
  const [, happened] = /^how many (?:people|persons|others|men|women) (.+)$/is.exec(plain) ?? [];
  if (happened !== undefined) return `who ${happened}`;
  const [, , auxiliary, rest] = OF_ONE.exec(plain) ?? [];
  if (auxiliary === undefined || rest === undefined) return null;
  const deed = afterDoer(
    rest,
    questioned.filter(isSomebody).map(({ name }) => name),
  );
  if (deed === null || deed === '') return null;
  const [verb = ''] = SAYS.exec(deed) ?? [];
  // "What did Roe say about the fire": what was said is not looked for any more.
  return verb === '' ? `who ${auxiliary} ${deed}` : `who said something${deed.slice(verb.length)}`;
}

const isSomebody = ({ type }: RecalledTurn['questioned'][number]): boolean =>
  /^(?:person|group|organization)$/.test(type);

/** What stands after the name with which the clause begins, with its title, or with several: "Roe", "Mayor Ana Roe", "Roe and Duarte". */
function afterDoer(clause: string, known: readonly string[]): string | null {
  const names = [
    ...readMessage(clause, 'ask').names,
    ...known,
    ...known.map((name) => name.split(' ').at(-1)!),
  ];
  const named = names
    .filter((name) => clause.includes(name))
    .map((name) => ({ at: clause.indexOf(name), end: clause.indexOf(name) + name.length }))
    .filter(({ at }) => isTitle(clause.slice(0, at)))
    .sort((a, b) => b.end - a.end)[0];
  if (named === undefined) return null;
  const [more = ''] =
    /^(?:,? and (?:\p{Lu}[\p{L}.’'-]*\s?)+|['’]s? \p{Ll}+)/u.exec(clause.slice(named.end)) ?? [];
  return clause.slice(named.end + more.length).trim();
}

/** In words. */
const LONGEST_TITLE = 4;

/** "", "Mayor ", "board president ", "the ". */
function isTitle(before: string): boolean {
  const words = tokensOf(before);
  return (
    words.length <= LONGEST_TITLE && words.every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|PUNCT)$/.test(pos))
  );
}
