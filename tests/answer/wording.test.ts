/** How an answer says what it lacks and what it took for what, over the seed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/newsroom.ts';
import { newsroomOverSeeds } from '../guild/stage.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await newsroomOverSeeds();
});

describe('what the corpus lacks', () => {
  const missing = (text: string): string => {
    const answer = newsroom.ask({ kind: 'who', text, scope: {} });
    return answer.kind === 'not-found' ? answer.missing : answer.kind;
  };

  it('is said in the question’s own words, those together that stand together', () => {
    expect(missing('won the tennis trophy')).toBe(
      'No sentence was found that says who won the tennis trophy.',
    );
    expect(missing('knitted the drone a pullover')).toBe(
      'No sentence was found that says who knitted the drone a pullover: none has “knitted” or “pullover”.',
    );
    expect(missing('wolves')).toBe('No sentence has “wolves”.');
    expect(missing('wolves, tennis trophies')).toBe('No sentence has “wolves” or “tennis trophies”.');
  });
});

describe('whose words are asked for', () => {
  const assumed = (speaker: string) => {
    const answer = newsroom.said({ speaker, scope: {} });
    return answer.kind === 'found' ? answer.assumptions : answer.kind;
  };

  it('is no assumption where only the article or a capital differs', () => {
    expect(assumed('yehia rasool')).toEqual([]);
    expect(assumed('Rasool')).toEqual(['“Rasool” was read as Yehia Rasool.']);
  });

  it('is told of where they have no name', () => {
    expect(assumed('U.S. official')).toEqual([
      'Nobody is named: these are words of sources described as “a U.S. official” or the like in one article.',
    ]);
  });

  it('has a name’s capitals in what is said of it', () => {
    const answer = newsroom.said({ speaker: 'the pentagon of norway', scope: {} });
    expect(answer).toMatchObject({
      kind: 'not-found',
      missing: 'Nobody by the name of the Pentagon of Norway was found among those whom the corpus quotes.',
    });
  });
});
