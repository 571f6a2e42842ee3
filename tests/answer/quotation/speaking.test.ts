import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/answer/quotation/chain.ts';
import { isHappening, spokenIn } from '../../../src/answer/quotation/speaking.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { SEEDS_DIR } from '../../../src/config.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

function speakers(text: string, outlet: string | null = null) {
  const annotated = annotate({ ...articleOf([text]), outlet });
  return spokenIn(annotated).map(({ speaker, quoted }) => [speaker.name, quoted] as const);
}

describe('who speaks in an article', () => {
  it('has a relayed quotation once, for whose it is', () => {
    expect(
      speakers(
        'The council announced in a statement that the bridge was "safe as a house," according to Reuters.',
      ),
    ).toEqual([
      ['the council', true],
      ['Reuters', false],
    ]);
  });

  it('has no text that nobody is named for', () => {
    expect(speakers('The bridge will close on Friday, according to a report.')).toEqual([]);
    expect(speakers('The bridge will close on Friday, according to Reuters.')).toEqual([['Reuters', false]]);
  });

  it('has nobody of whom nothing is told', () => {
    expect(speakers('Some said the bridge was old. No one said it was new.')).toEqual([]);
    expect(speakers('Some islanders said the bridge was old.')).toEqual([['some islanders', false]]);
  });

  it('has no outlet in its own article', () => {
    const text = 'The Harbour Post said on Friday that it stood by its story.';
    expect(speakers(text, 'Harbour Post')).toEqual([]);
    expect(speakers(text)).toHaveLength(1);
  });

  it('has nothing that happens, but who tells of it', () => {
    const speaker = (name: string, entity: number | null = null) => ({
      name,
      entity,
      role: null,
      confidence: 1,
    });
    for (const name of [
      'the Elm valley war',
      'the storm',
      'Attacks on the port',
      'the war between two towns',
    ])
      expect(isHappening(speaker(name))).toBe(true);
    for (const name of ['critics of the war', 'victims of the storm', 'the festival', 'the fire department'])
      expect(isHappening(speaker(name))).toBe(false);
    expect(isHappening(speaker('Storm', 0))).toBe(false);
  });

  it('has not the war of the article that ships', () => {
    const file = join(SEEDS_DIR, '000_a681bd9ab4dd7d27.txt');
    const read = readArticle(file, readFileSync(file));
    if (read.kind === 'problem') throw new Error(read.problem.wrong);
    const annotated = annotate(read.article);
    const names = spokenIn(annotated).map(({ speaker }) => speaker.name);
    expect(names).toContain('Popular Mobilization Forces');
    expect(names).not.toContain('the Israel-Hamas war');
    const fears = read.article.body.indexOf('it could spill over');
    expect(chainOf(annotated, fears, fears + 19, [[fears, fears + 19]])).toEqual([]);
  });

  it('has nobody who did something and said nothing', () => {
    expect(
      speakers('Officers took him to the station. Detectives questioned him for nine hours on Friday.'),
    ).toEqual([]);
    expect(speakers('Republican Ines Lee voted against the bill.')).toEqual([]);
    expect(speakers('“It was a mess,” said a dock worker who asked not to be named.')).toEqual([
      ['a dock worker', true],
    ]);
  });

  it('has of words about a deed the speaker alone', () => {
    expect(speakers('Police said they questioned him for nine hours.')).toEqual([['police', false]]);
  });

  it('has nobody who kept silent', () => {
    expect(speakers('Mayor Ines Roth declined to comment on the closure.')).toEqual([]);
  });
});
