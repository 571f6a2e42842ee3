import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JobThread } from '../src/job-thread.ts';

let thread: JobThread<number | 'fail' | 'die' | 'wait', number, string>;
beforeEach(() => {
  thread = new JobThread(new URL('./doubling-worker.ts', import.meta.url));
});
afterEach(() => thread.close());

it('answers one job after the other, and tells what is said meanwhile', async () => {
  const said: string[] = [];
  const answers: number[] = [];
  for (const job of [1, 2]) answers.push(await thread.ask(job, [], (one) => said.push(one)));
  expect(answers).toEqual([2, 4]);
  expect(said).toEqual(['doubling 1', 'doubling 2']);
});

it('fails the job for which the program has a fault, or the thread dies, and does the next in another', async () => {
  await expect(thread.ask('fail')).rejects.toThrow('no such number');
  expect(await thread.ask(3)).toBe(6);
  await expect(thread.ask('die')).rejects.toThrow('the thread has ended');
  expect(await thread.ask(4)).toBe(8);
});

it('begins another where the thread has died between two jobs', async () => {
  const started = Promise.withResolvers<Worker>();
  process.once('worker', started.resolve);
  await thread.ask(1);
  const worker = await started.promise;
  await worker.terminate();
  expect(await thread.ask(2)).toBe(4);
});

it('gives up what it has in hand when it is closed', async () => {
  const waiting = expect(thread.ask('wait')).rejects.toThrow('the thread has ended');
  await thread.close();
  await waiting;
});

it('ends a thread that has had nothing to do for a while, and begins another for the next job', async () => {
  const idle = new JobThread<number, number>(new URL('./doubling-worker.ts', import.meta.url), { idle: 1 });
  const started = Promise.withResolvers<Worker>();
  process.once('worker', started.resolve);
  expect(await idle.ask(1)).toBe(2);
  await once(await started.promise, 'exit');
  expect(await idle.ask(2)).toBe(4);
  await idle.close();
});
