/** Work begun in steps is of one state of the corpus, whatever changes in between. */
import { describe, expect, it } from 'vitest';
import { createMemoryLibrary, type Library } from '../../../src/answer/library/library.ts';
import { atOneMoment } from '../../../src/answer/library/one-moment.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { finish, type Steps } from '../../../src/steps.ts';
import { articleOf } from '../../sentence/article-of.ts';

const ferry = (id: string) => annotate({ ...articleOf(['The ferry sank off Kalvo.']), id });

/** What is read in each of three steps: how many articles there are. */
function* counting({ index }: Library): Steps<readonly number[]> {
  const counts = [index.articleCount];
  for (let more = 2; more > 0; more--) {
    yield;
    counts.push(index.articleCount);
  }
  return counts;
}

describe('work at one moment', () => {
  it('is of the first step, and gives way, where nothing changes', () => {
    const { library, add } = createMemoryLibrary(createSegmentedIndex());
    add(ferry('a'));
    const steps = atOneMoment(library, () => counting(library));
    expect(steps.next().done).toBe(false);
    expect(steps.next().done).toBe(false);
    expect(steps.next()).toEqual({ done: true, value: [1, 1, 1] });
  });

  it.each([1, 2])('is begun anew where an article comes after step %i', (taken) => {
    const { library, add } = createMemoryLibrary(createSegmentedIndex());
    add(ferry('a'));
    const steps = atOneMoment(library, () => counting(library));
    for (let i = 0; i < taken; i++) steps.next();
    add(ferry('b'));
    // In one go: what changes again and again does not keep it from ending.
    expect(steps.next()).toEqual({ done: true, value: [2, 2, 2] });
  });

  it('puts away what it gives up, be it begun anew or left', () => {
    const { library, add } = createMemoryLibrary(createSegmentedIndex());
    let open = 0;
    function* opening(): Steps<number> {
      open += 1;
      try {
        yield;
        yield;
        return open;
      } finally {
        open -= 1;
      }
    }
    const anew = atOneMoment(library, opening);
    anew.next();
    add(ferry('a'));
    // One alone is open while it is begun anew.
    expect(anew.next()).toEqual({ done: true, value: 1 });
    const left = atOneMoment(library, opening);
    left.next();
    expect(open).toBe(1);
    left.return(0);
    expect(open).toBe(0);
  });

  it('would be of two moments without it', () => {
    const { library, add } = createMemoryLibrary(createSegmentedIndex());
    const steps = counting(library);
    steps.next();
    add(ferry('a'));
    expect(finish(steps)).toEqual([0, 1, 1]);
  });
});
