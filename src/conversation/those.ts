/** "And the wounded?": those something happened to, whom a question calls by nothing else. */

import type { RecalledTurn } from './recall.ts';

/** What is said of how many they are. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['dead', 'died'],
  ['victims', 'died'],
  ['missing', 'are missing'],
  ['homeless', 'are homeless'],
  ['sick', 'are sick'],
  ['survivors', 'survived'],
  ...'wounded injured hurt killed arrested detained rescued displaced evacuated freed captured infected charged'
    .split(' ')
    .map((state): [string, string] => [state, `were ${state}`]),
]);

export interface Counted {
  readonly text: string;
  /** It says by itself where or in what that was. */
  readonly inFull: boolean;
}

/**
 * "how many people were wounded" for "the wounded"; null for whoever has another name. In what it was is taken from the question
 * before: "how many people were wounded in the harbour fire".
 */
export function countedAs(about: string, { understood }: Pick<RecalledTurn, 'understood'>): Counted | null {
  const [, word] = /^(?:the |any |all )?([a-z]+)$/i.exec(about.trim()) ?? [];
  const state = word && STATES.get(word.toLowerCase());
  if (!state) return null;
  const scene = sceneOf(understood);
  return { text: `how many people ${state}${scene}`, inFull: scene !== '' };
}

/**
 * Whom "who were they?" and "who were the dead?" ask for, as a question that names would answer: "who died in the harbour fire".
 * Null where the turn before has told who they are, or the message asks for no such thing.
 */
export function whoTheyWere(
  plain: string,
  { kind, understood, answered }: Pick<RecalledTurn, 'kind' | 'understood' | 'answered'>,
): string | null {
  const [, article, word] =
    /^who(?:'s|'re| is| are| was| were) (the |those |these |all )?(\w+)(?: people)?$/.exec(plain) ?? [];
  if (word === undefined) return null;
  const state = STATES.get(word);
  // "Who was arrested" is a question in full.
  if (state !== undefined) return article === undefined ? null : `who ${state}${sceneOf(understood)}`;
  if (!/^(?:they|those|these)$/.test(word)) return null;
  const [, happened] =
    /^how many (?:.*? )??((?:were|was|are|is|have|had|died|\w+ed)\b.*?)[\s?!.…]*$/i.exec(understood.trim()) ??
    [];
  if (kind === 'how-many' && happened !== undefined) return `who ${happened}`;
  const hasNames = answered.some(({ name, type }) => type === 'person' && /^\p{Lu}/u.test(name));
  return kind === 'who' && !hasNames && /^who\b/i.test(understood)
    ? understood.replace(/[\s?!.…]+$/, '')
    : null;
}

/** " in the harbour fire", of "how many people died in the harbour fire": only where all before it is told of the people. */
function sceneOf(question: string): string {
  const [, scene = ''] =
    /^(?:how many|who)\b.*?\b(?:\w+ed|died|hurt|dead|missing|homeless)( (?:in|during|at|by|when|on) .+?)[\s?!.…]*$/i.exec(
      question.trim(),
    ) ?? [];
  return scene;
}
