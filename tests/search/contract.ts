/** What every engine of the sentence index must do. Call it with the engine's name and how to make an empty one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedArticle, IndexQuery, SentenceIndex } from '../../src/search/sentence-index.ts';
import { createExhaustiveIndex } from './exhaustive-index.ts';

const words = (text: string) => (text === '' ? [] : text.split(' '));

/** An article from sentences written as words with spaces; one that begins with `*` cannot be found. */
function article(id: string, sentences: readonly string[], title = ''): IndexedArticle {
  return {
    id,
    titleTerms: words(title),
    sentences: sentences.map((text) => ({
      terms: words(text.replace(/^\*/, '')),
      news: !text.startsWith('*'),
    })),
  };
}

function query(text: string, limit = 10, articles?: readonly string[]): IndexQuery {
  return {
    terms: words(text).map((term) => ({ term, weight: 1 })),
    limit,
    articles: articles && new Set(articles),
  };
}

const places = (index: SentenceIndex, asked: IndexQuery) =>
  index.search(asked).map((candidate) => `${candidate.article}:${candidate.sentence}`);

export function describeSentenceIndex(name: string, create: () => SentenceIndex): void {
  const filled = (...articles: readonly IndexedArticle[]) => {
    const index = create();
    for (const each of articles) index.add(each);
    return index;
  };

  describe(`${name}: the contract of a sentence index`, () => {
    it('finds nothing in an empty index', () => {
      const index = create();
      expect(index.search(query('harbour'))).toEqual([]);
      expect([index.articleCount, index.sentenceCount]).toEqual([0, 0]);
    });

    it('ranks the sentence, then its neighbours by distance, then what shares the headline alone', () => {
      const index = filled(
        article('a', ['ferry sank', 'crew swam', 'dawn broke', 'mayor spoke', 'rain fell'], 'storm'),
        article('b', ['crowd cheered'], 'football'),
      );
      expect(places(index, query('ferry'))).toEqual(['a:0', 'a:1', 'a:2']);
      // Every sentence of the article, and none of the other; those with less around them are the shorter.
      expect(places(index, query('storm'))).toEqual(['a:0', 'a:4', 'a:1', 'a:3', 'a:2']);
      // All hold the headline's word as context; what holds the other too goes before.
      expect(places(index, query('storm ferry'))).toEqual(['a:0', 'a:1', 'a:2', 'a:4', 'a:3']);
    });

    it('prefers the rare word, the repeated word, the short sentence and the heavier word', () => {
      const rare = filled(
        article('a', ['port open']),
        article('b', ['port shut']),
        article('c', ['port shut']),
      );
      expect(places(rare, query('open shut', 1))).toEqual(['a:0']);
      const repeated = filled(article('a', ['vote count']), article('b', ['vote vote']));
      expect(places(repeated, query('vote'))).toEqual(['b:0', 'a:0']);
      const short = filled(article('a', ['vote in a very long sentence']), article('b', ['vote now']));
      expect(places(short, query('vote'))).toEqual(['b:0', 'a:0']);
      const heavy = filled(article('a', ['red']), article('b', ['blue']));
      const terms = [
        { term: 'red', weight: 1 },
        { term: 'blue', weight: 2 },
      ];
      expect(places(heavy, { terms, limit: 2 })).toEqual(['b:0', 'a:0']);
    });

    it('breaks ties by the order in which articles were added, then of sentences', () => {
      const index = filled(article('z', ['same', 'same']), article('a', ['same', 'same']));
      expect(places(index, query('same'))).toEqual(['z:0', 'z:1', 'a:0', 'a:1']);
      index.add(article('z', ['same', 'same']));
      expect(places(index, query('same'))).toEqual(['a:0', 'a:1', 'z:0', 'z:1']);
    });

    it('neither finds sentences that are no news nor takes them for context', () => {
      const index = filled(article('a', ['judge ruled', '*subscribe now', 'crowd left']));
      expect(places(index, query('subscribe'))).toEqual([]);
      expect(index.sentenceCount).toBe(2);
      // The sentence after the promotion is the neighbour of the one before it, and keeps its own number.
      expect(places(index, query('judge'))).toEqual(['a:0', 'a:2']);
    });

    it('keeps to the articles asked for, and to the limit', () => {
      const index = filled(article('a', ['oil']), article('b', ['oil']), article('c', ['oil']));
      expect(places(index, query('oil', 10, ['c', 'a', 'gone']))).toEqual(['a:0', 'c:0']);
      expect(places(index, query('oil', 10, []))).toEqual([]);
      expect(places(index, query('oil', 2))).toEqual(['a:0', 'b:0']);
    });

    it('forgets a removed article, in idf too', () => {
      const index = filled(article('a', ['oil spill', 'oil price']), article('b', ['oil', 'tide']));
      expect(index.remove('a')).toBe(true);
      expect(index.remove('a')).toBe(false);
      expect(places(index, query('spill oil'))).toEqual(['b:0', 'b:1']);
      expect([index.articleCount, index.sentenceCount]).toEqual([1, 2]);
      expect(index.inverseDocumentFrequency('oil')).toBe(Math.log(1 + 1.5 / 1.5));
      expect(index.inverseDocumentFrequency('spill')).toBe(Math.log(1 + 2.5 / 0.5));
    });

    it('takes articles without sentences, without terms, and with a headline only', () => {
      const index = filled(article('a', []), article('b', ['', '']), article('c', [], 'flood'));
      expect([index.articleCount, index.sentenceCount]).toEqual([3, 2]);
      expect(places(index, query('flood'))).toEqual([]);
      index.add(article('d', ['', ''], 'flood'));
      expect(places(index, query('flood'))).toEqual(['d:0', 'd:1']);
    });

    it('treats any string as a term, whatever an object would make of it', () => {
      const odd = ['__proto__', 'constructor', '', '\u0000', '🛥️'];
      const index = create();
      index.add({ id: '__proto__', titleTerms: [], sentences: [{ terms: odd, news: true }] });
      for (const term of odd) {
        expect(index.search({ terms: [{ term, weight: 1 }], limit: 1 })).toMatchObject([
          { article: '__proto__' },
        ]);
      }
      expect(places(index, query('toString valueOf'))).toEqual([]);
    });

    it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a limit of %d', (limit) => {
      expect(() => create().search(query('oil', limit))).toThrow(RangeError);
    });

    it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a weight of %d', (weight) => {
      expect(() => create().search({ terms: [{ term: 'oil', weight }], limit: 1 })).toThrow(RangeError);
    });

    it('gives what scoring every sentence gives, to the last rank and bit, through additions and removals', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          const index = create();
          const reference = createExhaustiveIndex();
          for (const each of steps) {
            if ('remove' in each) expect(index.remove(each.remove)).toBe(reference.remove(each.remove));
            else if ('add' in each) for (const engine of [index, reference]) engine.add(each.add);
            else expect(index.search(each.ask)).toEqual(reference.search(each.ask));
          }
          expect(index.articleCount).toBe(reference.articleCount);
          expect(index.sentenceCount).toBe(reference.sentenceCount);
          const all = { terms: vocabulary.map((term) => ({ term, weight: 1 })), limit: 1000 };
          expect(index.search(all)).toEqual(reference.search(all));
          for (const term of vocabulary) {
            expect(index.inverseDocumentFrequency(term)).toBe(reference.inverseDocumentFrequency(term));
          }
        }),
        { numRuns: 200 },
      );
    });

    it('stays exact when most of a large index has been removed and replaced', () => {
      const index = create();
      const reference = createExhaustiveIndex();
      const make = (n: number) =>
        article(
          `n${n}`,
          [`flood w${n % 7}`, `storm w${n % 11} w${n % 3}`, `rain w${n % 5} flood`],
          `w${n % 13}`,
        );
      for (let n = 0; n < 900; n += 1) for (const engine of [index, reference]) engine.add(make(n));
      for (let n = 0; n < 900; n += 1) {
        if (n % 6 === 0) continue;
        for (const engine of [index, reference]) engine.remove(`n${n}`);
      }
      for (let n = 0; n < 40; n += 1) for (const engine of [index, reference]) engine.add(make(7 * n));
      const asked = query('flood w3 w4 rain', 200);
      expect(index.search(asked)).toEqual(reference.search(asked));
    });
  });
}

const vocabulary = ['oil', 'port', 'vote', 'flood', 'judge', 'ferry'];
const terms = fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const added = fc.record({
  id,
  titleTerms: terms,
  sentences: fc.array(fc.record({ terms, news: fc.boolean() }), { maxLength: 7 }),
});
const asked = fc.record({
  terms: fc.array(
    fc.record({ term: fc.constantFrom(...vocabulary, 'unknown'), weight: fc.constantFrom(0.25, 0.7, 1, 3) }),
    { maxLength: 6 },
  ),
  limit: fc.integer({ min: 1, max: 12 }),
  articles: fc.option(
    fc.array(id).map((ids) => new Set(ids)),
    { nil: undefined },
  ),
});
const step = fc.oneof(
  { weight: 4, arbitrary: added.map((add) => ({ add })) },
  { weight: 1, arbitrary: id.map((remove) => ({ remove })) },
  { weight: 3, arbitrary: asked.map((ask) => ({ ask })) },
);
