/** Work in steps: all of it is done, and it holds up nobody. */
import { afterEach, expect, test, vi } from 'vitest';
import { begun, finish, finishAside, finishInTurns, type Steps } from '../src/steps.ts';

afterEach(() => vi.restoreAllMocks());

function* counting(to: number, onStep: (step: number) => void = () => {}): Steps<number> {
  for (let step = 0; step < to; step += 1) {
    onStep(step);
    yield;
  }
  return to;
}

/** Every look at the clock is a second after the one before: one step is a turn. */
function letStepsTakeLong(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
}

test('all steps are taken, at once or in turns', async () => {
  const taken: number[] = [];
  expect(finish(counting(3, (step) => taken.push(step)))).toBe(3);
  expect(await finishInTurns(counting(3, (step) => taken.push(step)))).toBe(3);
  await finishAside(
    counting(2, (step) => taken.push(step)),
    () => false,
  );
  expect(taken).toEqual([0, 1, 2, 0, 1, 2, 0, 1]);
});

test('what is begun has taken its first step, and takes the others when it is gone on with', () => {
  const taken: number[] = [];
  const steps = begun(counting(3, (step) => taken.push(step)));
  expect(taken).toEqual([0]);
  expect(finish(steps)).toBe(3);
  expect(taken).toEqual([0, 1, 2]);
  expect(begun(counting(2)).toArray()).toHaveLength(2);
  expect(finish(begun(counting(0)))).toBe(0);
});

test('of several that are under way one has a turn in a round of the event loop, each in order', async () => {
  letStepsTakeLong();
  let round = 0;
  let isOver = false;
  const count = (): void => {
    round += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const turns: { readonly of: string; readonly round: number }[] = [];
  const under = ['a', 'b', 'c'].map((of) => finishInTurns(counting(4, () => turns.push({ of, round }))));
  await Promise.all(under);
  isOver = true;
  expect(turns.map(({ of }) => of).join('')).toBe('abcabcabcabc');
  expect(new Set(turns.map((turn) => turn.round)).size).toBe(turns.length);
});

test('what nobody waits for has its turn more seldom, but has it', async () => {
  letStepsTakeLong();
  const turns: string[] = [];
  await Promise.all([
    finishInTurns(
      counting(2, () => turns.push('-')),
      'in-time',
    ),
    finishInTurns(counting(9, () => turns.push('a'))),
  ]);
  expect(turns.join('')).toBe('aaaa-aaaa-a');
});

test('what goes wrong in one goes to whoever waits for it, and the others go on', async () => {
  letStepsTakeLong();
  function* failing(): Steps<number> {
    yield;
    throw new Error('out of steps');
  }
  const [first, second] = await Promise.allSettled([finishInTurns(failing()), finishInTurns(counting(5))]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'out of steps' } });
  expect(second).toEqual({ status: 'fulfilled', value: 5 });
});

test('what is given up takes no further step', async () => {
  letStepsTakeLong();
  const taken: number[] = [];
  await finishAside(
    counting(9, (step) => taken.push(step)),
    () => taken.length === 2,
  );
  expect(taken).toEqual([0, 1]);
});
