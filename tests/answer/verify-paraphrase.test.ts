/** Claims that say what a sentence says, in other words or without some; numbers of two reports; whose name stands apart. */
import { expect, it } from 'vitest';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  gazette: report(
    'Ferry hall burns',
    'Harbour Gazette',
    '2023-07-02',
    'A fire in the ferry hall on Quay Road killed four people on Sunday, police said.',
    'Jonas Wiik of the village of Delby won the long rowing race for the third time.',
    'The town will pay every owner $40 for each old boat that is handed in.',
  ),
  record: report(
    'Hall fire',
    'Daily Record',
    '2023-07-03',
    'Three people died in a fire in the ferry hall on Quay Road, officials said.',
  ),
});

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };

const verify = (text: string) => newsroom.verify({ text, scope: {} });

function titleOf(claim: string): string | undefined {
  const [head] = renderVerification(claim, verify(claim), FRAME).message.components[0].components;
  return head !== undefined && 'content' in head ? head.content.split('\n')[0] : undefined;
}

it.each([
  ['Jonas Wiik of Delby won the long rowing race for the third time'],
  ['The town will pay every owner $40 for every old boat that is handed in'],
])('a claim that says the same is nearly in its words: %s', (claim) => {
  expect(titleOf(claim)).toBe('### Nearly in these words in the corpus');
  expect(titleOf(`"${claim}"`)).toBe('### Altered: this is not as the corpus has it');
});

it.each([
  ['The town might pay every owner $40 for each old boat that is handed in'],
  ['The town will pay some owners $40 for each old boat that is handed in'],
  ['Jonas Wiik of the village of Delby won the rowing race for the third time'],
])('a claim that leaves out or puts in what may matter is altered: %s', (claim) => {
  expect(titleOf(claim)).toBe('### Altered: this is not as the corpus has it');
});

it('has the report that agrees shown beside the one with another number', () => {
  const found = verify('Four people died in the ferry hall fire on Quay Road');
  if (found.kind !== 'disputed') throw new Error(found.kind);
  expect(found.saidSo[0]?.from.outlet).toBe('Harbour Gazette');
  expect(found.contrary[0]?.from.outlet).toBe('Daily Record');
});

it('compares a name that stands apart from the other words', () => {
  const found = verify('Jonas Wiik won the rowing race for the third time');
  if (found.kind !== 'altered') throw new Error(found.kind);
  expect(found.differences[0]).toEqual({ in: 'both', text: 'Jonas Wiik' });
});
