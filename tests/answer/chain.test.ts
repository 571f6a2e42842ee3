import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/answer/chain.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import { articleOf } from '../sentence/article-of.ts';

function chain(text: string) {
  const annotated = annotate(articleOf([text]));
  const { start, end } = annotated.sentences[0]!;
  return chainOf(annotated, start, end, []);
}

describe('the road by which words came', () => {
  it.each([
    ['Mayor Ines Roth told Radio Harbour that the bridge was safe.', 'to Radio Harbour'],
    ['In a statement, Mayor Ines Roth said that the bridge was safe.', 'in a statement'],
    ['“The bridge is safe and will stay open,” a statement from Mayor Ines Roth said.', 'in a statement'],
  ])('of "%s" reads "%s"', (text, road) => {
    expect(chain(text)[0]!.medium).toEqual([road]);
  });

  it("ends before the outlet itself: what it says in its own article is the article's", () => {
    const annotated = annotate({
      ...articleOf(['The Daily Record said on Friday that it stood by its report.']),
      outlet: 'The Daily Record',
    });
    const { start, end } = annotated.sentences[0]!;
    expect(annotated.attributions).toHaveLength(1);
    expect(chainOf(annotated, start, end, [])).toEqual([]);
  });

  it('begins with who said it, and goes on to who relayed it, where a whole sentence is asked for', () => {
    const [said, relayed] = chain(
      'The PMF announced in a statement that its deputy head had been killed in the strike which was "as a result of brutal American aggression," according to The AP.',
    );
    expect(said!.sourceText).toMatch(/PMF/);
    expect(relayed!.sourceText).toMatch(/AP/);
  });
});
