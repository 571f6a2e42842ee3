/** Turns for tests, with what the corpus would know of them. */
import { readMessage } from '../../src/conversation/message.ts';
import type { RecalledTurn, Referent } from '../../src/conversation/recall.ts';
import { turn } from './turns.ts';

export function recalled(asked: string, more: Partial<RecalledTurn> = {}): RecalledTurn {
  const made = turn(asked, more);
  return {
    ...made,
    questionTerms: readMessage(made.understood, made.kind).content,
    shownTerms: [],
    answered: [],
    questioned: [],
    typed: [],
    speakers: [],
    named: [],
    besides: [],
    happenings: [],
    replies: [],
    typeOf: new Map(),
    articleText: '',
    ...more,
  };
}

export const person = (name: string, pronoun: Referent['pronoun'] = null): Referent => ({
  name,
  type: 'person',
  pronoun,
});
export const place = (name: string): Referent => ({ name, type: 'place', pronoun: null });
