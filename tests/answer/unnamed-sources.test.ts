/** Sources that articles describe and do not name: on cards, in lists, and whose words they are. */
import { describe, expect, it } from 'vitest';
import { renderArticleCard } from '../../src/discord/render/article-card.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  fire: report(
    'Port fire',
    'Daily Record',
    '2023-05-01',
    'The port of Kalvo will close on Friday, a person familiar with the matter said.',
    'Two officials said the fire began in a warehouse. "We saw smoke at dawn," one of the officials said.',
    'A spokesman for the port said: "Nobody was hurt."',
    'Police said the fire had been set on purpose.',
    'Eva Lund, the mayor, said the town would help.',
    'Officials said the damage was great.',
  ),
  ferry: report(
    'Ferry sinks',
    'The Herald',
    '2023-06-01',
    'Police said the captain was drunk. A person familiar with the inquiry said it would take months.',
    'Mia Polden said the police were wrong.',
  ),
});

function said(speaker: string) {
  const answer = newsroom.said({ speaker, scope: {} });
  if (answer.kind !== 'found') throw new Error(`${speaker}: ${answer.kind}`);
  return {
    words: answer.quotations.map(({ text }) => text),
    by: answer.quotations.map(({ chain }) => chain[0]?.source),
    assumptions: answer.assumptions,
  };
}

describe('sources without a name', () => {
  it('are on the card of their article, after those with one, each description counted', () => {
    const card = newsroom.article('fire');
    expect(card?.quoted.map(({ name, described, statements }) => [name, described, statements])).toEqual([
      ['Eva Lund', false, 1],
      ['one of the officials', true, 1],
      ['a spokesman for the port', true, 1],
      ['a person familiar with the matter', true, 1],
      ['two officials', true, 1],
      ['police', true, 1],
      ['officials', true, 1],
    ]);
    const text = JSON.stringify(renderArticleCard(card!));
    expect(text.indexOf('Eva Lund, mayor: one statement')).toBeLessThan(
      text.indexOf('**and without a name**'),
    );
    expect(text).toContain('- police: one statement');
  });

  it('are found by a description with a subject after it, written in one', () => {
    const whole = newsroom.said({ speaker: 'police about the captain', scope: {} });
    expect(whole).toEqual(newsroom.said({ speaker: 'police', about: 'the captain', scope: {} }));
    expect(whole).toHaveProperty('quotations.0.text', 'Police said the captain was drunk.');
    // "Fire officials", whose description has the words of both, are not meant.
    const port = newsroom.said({ speaker: 'a spokesman on the port', scope: {} });
    expect(port).toEqual(newsroom.said({ speaker: 'a spokesman', about: 'the port', scope: {} }));
    // Whoever goes by all of it is meant first.
    expect(said('a person familiar with the inquiry').by).toEqual(['a person familiar with the inquiry']);
  });

  it.each([
    ['police', ['police', 'police']],
    ['Police', ['police', 'police']],
    ['officials', ['one of the officials', 'officials', 'two officials']],
    ['official', ['one of the officials', 'officials', 'two officials']],
    ['a person familiar with', ['a person familiar with the matter', 'a person familiar with the inquiry']],
    ['spokesman for the port', ['a spokesman for the port']],
  ])('are found by what they are described as, and called so: %s', (typed, by) => {
    expect(said(typed).by.toSorted()).toEqual(by.toSorted());
  });

  it('are said to be nobody by name, and not to be one', () => {
    expect(said('police').assumptions).toEqual([
      'Nobody is named: these are words of sources described as “police” in 2 articles, who need not be the same.',
    ]);
    expect(said('two officials').assumptions).toEqual([
      'Nobody is named: these are words of sources described as “two officials” in one article.',
    ]);
    expect(said('a person familiar with').assumptions[0]).toContain(
      '“a person familiar with” or the like in 2 articles',
    );
    expect(said('Eva Lund').assumptions).toEqual([]);
  });

  it('are offered after those with a name, each description once, with the articles that it is in', () => {
    const labels = newsroom.suggestSpeakers('').map(({ label }) => label);
    expect(labels.slice(0, 2).every((label) => /^(?:Eva Lund|Mia Polden)/.test(label))).toBe(true);
    expect(labels).toContain('police · unnamed sources in 2 articles · 2 statements');
    expect(labels).toContain('a spokesman for the port · unnamed · 1 quotation · Port fire');
    const [named, described] = newsroom.suggestSpeakers('pol');
    expect(named?.label).toContain('Mia Polden');
    expect(said(described!.value).words).toHaveLength(2);
    expect(described!.value).toBe('police (unnamed)');
  });

  it('are still known by what stood for them in an older answer', () => {
    expect(said('described#police').words).toHaveLength(2);
  });

  it('have a place in the list however many with a name fit', () => {
    const many = Array.from({ length: 30 }, (_, i) => {
      const surname = `Pol${String.fromCharCode(97 + i / 5, 97 + (i % 5))}er`;
      return `Mia ${surname} said the boat was old.`;
    });
    const room = newsroomOf({
      many: report('Many', 'The Herald', '2023-06-01', ...many, 'Police said the captain was drunk.'),
    });
    const labels = room.suggestSpeakers('pol').map(({ label }) => label);
    expect(labels).toHaveLength(25);
    expect(labels.at(-1)).toBe('police · unnamed · 1 statement · Many');
  });
});
