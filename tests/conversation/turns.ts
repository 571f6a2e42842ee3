/** Turns for tests, as an answer leaves them. */

import type { Turn } from '../../src/conversation/turn.ts';

export function turn(asked: string, more: Partial<Turn> = {}): Turn {
  return {
    role: 'question',
    asked,
    given: 'ask',
    understood: asked,
    kind: 'ask',
    scope: {},
    startsSubject: true,
    shown: [{ article: 'harbour', start: 10, end: 90, answer: [[10, 20]] }],
    ...more,
  };
}
