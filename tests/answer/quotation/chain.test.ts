import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/answer/quotation/chain.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

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

describe('the attribution that counts for the answering words', () => {
  const source = (text: string, answering: string): string | null => {
    const annotated = annotate(articleOf([text]));
    const { start, end } = annotated.sentences[0]!;
    const at = annotated.article.body.indexOf(answering);
    return chainOf(annotated, start, end, [[at, at + answering.length]])[0]?.sourceText ?? null;
  };

  it.each([
    [
      'the one to whom it was said',
      'A city official told Radio Harbour that the bridge was safe.',
      'Radio Harbour',
      'A city official',
    ],
    [
      'where it was said',
      '“The bridge is safe,” Mayor Ines Roth said in Rockport on Friday.',
      'Rockport',
      'Mayor Ines Roth',
    ],
    ['who said it', 'Mayor Ines Roth said that the bridge was safe.', 'Ines Roth', 'Mayor Ines Roth'],
    [
      'what was said, after a colon',
      'Mayor Ines Roth explained what would happen if the bridge closed: Three towns would be cut off.',
      'Three',
      'Mayor Ines Roth',
    ],
    [
      'whose words they are, in a clause of their own',
      'Ines Roth, a critic, called the plan “a gamble,” and as Ms. Roth was mayor once, people listened.',
      'Ms. Roth',
      'Ines Roth, a critic,',
    ],
    [
      'most of what was said',
      'Mayor Ines Roth said that the bridge was safe because it had been rebuilt.',
      'because it had been rebuilt.',
      'Mayor Ines Roth',
    ],
    [
      "a clause of the reporter's",
      'Twenty people were hurt on the bridge that Mayor Ines Roth had called “safe as a house.”',
      'Twenty',
      null,
    ],
  ])('answering words that tell %s', (_, text, answering, wanted) => {
    expect(source(text, answering)).toBe(wanted);
  });

  it('is, without such words, the one that the first clause quotes, however few words', () => {
    const long =
      'the bridge was closed all day while trucks, buses and cars stood in long rows beside the river in the rain';
    expect(chain(`Ann Lee called the toll “a gamble,” and ${long}.`)[0]?.sourceText).toBe('Ann Lee');
    expect(chain(`On Friday ${long}, a toll that Ann Lee called “a gamble.”`)).toEqual([]);
  });

  it('is none for what is held by nobody in particular', () => {
    expect(chain('The strike comes amid fears that the dispute could spread to other towns.')).toEqual([]);
  });

  it('is none where the sentence tells what somebody does, not what they say', () => {
    expect(source('Ten towns are challenging the new toll before two courts.', 'two')).toBeNull();
  });
});
