import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/answer/asked/asked.ts';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { parseQuestion } from '../../../src/question/parse.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';

function partsOf(kind: 'who' | 'how-many' | 'said' | 'where', text: string) {
  const { library } = createMemoryLibrary(createSegmentedIndex());
  const { words, parts } = layOut(parseQuestion(kind, text), library);
  const norms = (places: readonly number[]): string[] => places.map((q) => words[q]!.norm);
  return {
    deeds: norms(parts.deeds),
    names: parts.names.map(norms),
    others: norms(parts.others),
    head: parts.head === undefined ? undefined : words[parts.head]!.norm,
  };
}

describe('the parts of a question', () => {
  it('tells the deed from the names', () => {
    expect(partsOf('who', 'Who painted the bridge in Marstrand?')).toMatchObject({
      deeds: ['painted'],
      names: [['marstrand']],
      others: ['painted', 'bridge'],
    });
  });

  it('takes the noun for the deed where the verb says nothing', () => {
    expect(partsOf('where', 'is the house of Nils Lund').deeds).toEqual(['house']);
  });

  it('knows what is counted', () => {
    expect(partsOf('how-many', 'boats did Agnes Holm sell').head).toBe('boats');
  });

  it('leaves titles out of names, and the speaker out of the rest', () => {
    const { names, others } = partsOf('said', 'Dr. Holm on the lighthouse');
    expect(names).toEqual([['holm']]);
    expect(others).toEqual(['lighthouse']);
  });
});
