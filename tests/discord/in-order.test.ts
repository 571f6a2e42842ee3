import { describe, expect, it } from 'vitest';
import { createInOrder } from '../../src/discord/in-order.ts';

describe('work in order', () => {
  it('waits for what was given before under the same key, and for nothing else', async () => {
    const inOrder = createInOrder();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const done: string[] = [];
    const first = inOrder.run('a', async () => {
      await gate;
      done.push('a1');
    });
    const second = inOrder.run('a', async () => {
      done.push('a2');
    });
    await inOrder.run('b', async () => {
      done.push('b1');
    });
    expect(done).toEqual(['b1']);
    open();
    await Promise.all([first, second]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after work that failed, and tells whoever gave it', async () => {
    const inOrder = createInOrder();
    const failing = inOrder.run('a', () => Promise.reject(new Error('no')));
    const next = inOrder.run('a', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
