import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/sentence/annotate.ts';
import { segment } from '../../src/sentence/segment.ts';
import type { RawToken } from '../../src/sentence/tokenize.ts';
import { articleOf } from './article-of.ts';

/** The sentences of a text in which "|" marks every boundary. */
function split(marked: string): { expected: string[]; found: string[] } {
  const expected = marked.split('|').map((part) => part.trim());
  const article = articleOf([expected.join(' ')]);
  const found = annotate(article).sentences.map(({ start, end }) => article.body.slice(start, end));
  return { expected, found };
}

describe('segmentation', () => {
  it.each([
    ['a country written with stops', 'The U.S. Army left the U.S. embassy. | It was over.'],
    ['a country at the end', 'They came to the U.S. | The first arrived on Monday.'],
    ['titles', 'Sen. Ann Lee met Gov. Tom Ray and Mr. Day. | Dr. Ng was late.'],
    [
      'a party and a state in brackets',
      'Sen. Ann Lee (D-Mo.) spoke to Rep. Bo Day (R-Fla.) Friday. | He left.',
    ],
    ['an office of a state', 'He knew of the ties N.J. Gov. Ann Lee had. | She did not.'],
    ['a town, a state and an office', 'It rained in Newark, N.J. | Gov. Ann Lee stayed home.'],
    ['months', 'The court meets on Jan. 5 and again in Feb. | The judge is new.'],
    ['initials', 'J. K. Ames and George W. Bell wrote it. | Nobody read it.'],
    ['decimals and money', 'It rose 3.5 percent to $19.3 million. | It fell later.'],
    ['an ellipsis that goes on', 'He went … then he came back... and left. | She stayed.'],
    ['an ellipsis that ends', 'He went on and on… | The crowd left.'],
    ['hours', 'It began at 5 p.m. on Friday and ended at 3 a.m. | The hall was empty.'],
    ['numbers of things', 'He lives at No. 5 and sings No. 7. | She does not.'],
    ['companies', 'Acme Inc. bought Bolt Corp. of Ohio. | It paid in cash.'],
    ['a quotation of several sentences', '“We came. | We saw. | We left,” she said. | Then it rained.'],
    ['straight quotes', '"We came. | We left." | He wrote it down.'],
    ['a reported question', '“Why now?” the senator asked. | “Who knows?” Lee said. | It was late.'],
    ['a reported question with two marks', '“Why now?!” the senator asked. | Why now?! | It was late.'],
    ['a reported cry', '"Never!" he said. | "Go away!" | The door shut.'],
    ['brackets after the stop', 'He won (he said he would). | (Nobody had asked.) | She lost.'],
    ['stops within a bracket', 'The plan (it is old. It is bad.) was dropped. | It came back.'],
    ['a footnote mark', 'It was built in 1901.[3] | It burned later.'],
    ['a lost space', 'It was late.|The hall was empty.'],
    ['a name that begins small', 'It was over. | al-Basri left the hall.'],
    ['domains and figures in names', 'She runs news.example.com from home. | It pays.'],
  ])('is right across %s', (_, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    const glued = marked.replace(/ \| /g, ' ').replace('|', '');
    const article = articleOf([glued]);
    const found = annotate(article).sentences.map(({ start, end }) => article.body.slice(start, end));
    expect(found).toEqual(expected);
  });

  it('never crosses a block', () => {
    const { sentences, article } = annotate(articleOf(['No stop here', 'and none here', 'The end.']));
    expect(sentences.map(({ start, end, block }) => [article.body.slice(start, end), block])).toEqual([
      ['No stop here', 0],
      ['and none here', 1],
      ['The end.', 2],
    ]);
  });

  it('keeps exact offsets across runs of white space', () => {
    const { expected, found } = split('He  went \t home. | She did\u00a0not.');
    expect(found).toEqual(expected);
  });
});

describe('a run of marks', () => {
  /** How often tokens are looked at while a text of so many marks is split. */
  function looksAt(marks: number, mark: string, after: string): number {
    const text = mark.repeat(marks) + after;
    const signs = Array.from({ length: marks }, (_, i): RawToken => ({ start: i, end: i + 1, kind: 'sign' }));
    const tokens = [...signs, { start: marks, end: text.length, kind: 'word' } as RawToken];
    let looks = 0;
    const counted = new Proxy(tokens, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
    expect(segment(text, counted)).toEqual([{ from: 0, to: tokens.length }]);
    return looks;
  }

  it.each(['?', '!', '.'])('is looked at a number of times that grows as it does: %s', (mark) => {
    expect(looksAt(2000, mark, 'so')).toBeLessThan(3 * looksAt(1000, mark, 'so'));
  });
});
