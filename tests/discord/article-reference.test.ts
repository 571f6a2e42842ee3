import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleByReference, articleMeant, articleReference } from '../../src/discord/article-reference.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import { articleOf } from '../guild/towns.ts';

const LONG = `bridge-${'x'.repeat(200)}`;
const newsroom = createNewsroom();
newsroom.add(articleOf('opening.txt', 'Mayor Jane Roe opened the bridge in Elmton on Monday.\n'));
newsroom.add(articleOf(`${LONG}.txt`, 'The harbor in Deerfield froze on Tuesday.\n'));

describe('an article’s reference', () => {
  it('fits into an option, and leads back to the article', () => {
    for (const id of ['opening', LONG]) {
      expect(articleReference(id).length).toBeLessThanOrEqual(100);
      expect(articleByReference(newsroom, articleReference(id))).toBe(id);
    }
  });

  it('is another for every id', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        fc.pre(a !== b);
        expect(articleReference(a)).not.toBe(articleReference(b));
      }),
    );
  });

  it('stands for nothing where the corpus does not hold the article', () => {
    expect(articleByReference(newsroom, 'closing')).toBeUndefined();
    expect(articleByReference(newsroom, articleReference('y'.repeat(200)))).toBeUndefined();
  });

  it('may be typed as words that fit one article alone', () => {
    expect(articleMeant(newsroom, 'harbor')).toBe(LONG);
    expect(articleMeant(newsroom, 'nothing of the kind')).toBe('nothing of the kind');
  });
});
