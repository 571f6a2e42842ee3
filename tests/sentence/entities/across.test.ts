import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { identify } from '../../../src/sentence/entities/across.ts';
import { finish } from '../../../src/steps.ts';
import { articleOf } from '../article-of.ts';

/** Keys by "article:name". */
function keysOf(...texts: string[]): Map<string, string> {
  const articles = texts.map((text, index) => annotate({ ...articleOf([text]), id: `a${index}` }));
  const identities = finish(identify(articles));
  return new Map(
    articles.flatMap((each, index) =>
      each.entities.map(({ name }, entity) => [`${index}:${name}`, identities.get(each)![entity]!] as const),
    ),
  );
}

describe('the same person across articles', () => {
  it('is one under a full name with and without its initial or nickname', () => {
    const keys = keysOf(
      'William J. Archer spoke.',
      'William Archer left.',
      'Bill Archer, the senator, spoke.',
    );
    expect(new Set(keys.values()).size).toBe(1);
  });

  it('is never two of one surname', () => {
    const keys = keysOf(
      'Helen Moreau spoke.',
      'Peter Moreau spoke.',
      'George H. Bell spoke.',
      'George W. Bell spoke.',
    );
    expect(new Set(keys.values()).size).toBe(4);
  });

  it('is the one told of far more often in an office, where another of the name was called so once', () => {
    const keys = keysOf(
      ...Array.from({ length: 5 }, () => 'President Helen Moreau spoke.'),
      'President Peter Moreau spoke.',
      'President Moreau said the bridge was safe.',
    );
    expect(keys.get('6:Moreau')).toBe(keys.get('0:Helen Moreau'));
    expect(keys.get('5:Peter Moreau')).not.toBe(keys.get('0:Helen Moreau'));
  });

  it('is neither of two who held the office', () => {
    const keys = keysOf(
      'President Helen Moreau spoke.',
      'President Helen Moreau left.',
      'President Peter Moreau spoke.',
      'President Moreau said the bridge was safe.',
    );
    expect([keys.get('0:Helen Moreau'), keys.get('2:Peter Moreau')]).not.toContain(keys.get('3:Moreau'));
  });

  it('is not one of another office under the same name', () => {
    const keys = keysOf('Tomas Ruiz, a police officer, spoke.', 'Tomas Ruiz, a professor, spoke.');
    expect(keys.get('0:Tomas Ruiz')).not.toBe(keys.get('1:Tomas Ruiz'));
  });

  it('is not father and son', () => {
    const keys = keysOf('Tomas Ruiz Sr. spoke.', 'Tomas Ruiz spoke.', 'Tomas Ruiz Jr. spoke.');
    expect(new Set(keys.values()).size).toBe(3);
  });

  it('stays one through the offices of a public life, once many articles name the person', () => {
    const keys = keysOf(
      'Sen. Anna Lindqvist spoke.',
      'Anna Lindqvist, a candidate, spoke.',
      'Anna Lindqvist, a doctor, spoke.',
      'Anna Lindqvist left.',
    );
    expect(new Set(keys.values()).size).toBe(1);
  });

  it('is who alone holds the office of a bare surname', () => {
    const keys = keysOf(
      'Anna Lindqvist, the governor, spoke.',
      'Karl Lindqvist, a farmer, left.',
      'Governor Lindqvist spoke.',
      'Mr. Lindqvist spoke.',
    );
    expect(keys.get('2:Lindqvist')).toBe(keys.get('0:Anna Lindqvist'));
    expect(keys.get('3:Lindqvist')).not.toBe(keys.get('0:Anna Lindqvist'));
  });

  it('is not guessed from a bare surname', () => {
    const keys = keysOf('Anna Lindqvist spoke.', 'Mr. Lindqvist spoke.');
    expect(keys.get('0:Anna Lindqvist')).not.toBe(keys.get('1:Lindqvist'));
  });

  it('is known by a bare surname with the same office', () => {
    const keys = keysOf('Sen. Anna Lindqvist spoke.', 'Sen. Lindqvist spoke.');
    expect(keys.get('0:Anna Lindqvist')).toBe(keys.get('1:Lindqvist'));
  });

  it('is who bears the surname in far more articles than all others of the name', () => {
    const many = Array.from({ length: 5 }, () => 'Mayor Helen Moreau spoke.');
    const keys = keysOf(...many, 'Peter Moreau spoke.', 'The bridge is safe, Mr. Moreau said.');
    expect(keys.get('6:Moreau')).toBe(keys.get('0:Helen Moreau'));
    const fewer = keysOf(...many.slice(1), 'Peter Moreau spoke.', 'The bridge is safe, Mr. Moreau said.');
    expect(fewer.get('5:Moreau')).not.toBe(fewer.get('0:Helen Moreau'));
  });

  it('is not a company of the surname, however well known the person', () => {
    const keys = keysOf(
      ...Array.from({ length: 6 }, () => 'Senator Anna Bosch spoke.'),
      'The car maker Bosch Inc. is in trouble. Bosch said it would recall 3,000 cars.',
      'The company is in trouble, Bosch quipped.',
    );
    const senator = keys.get('0:Anna Bosch');
    expect(keys.get('5:Anna Bosch')).toBe(senator);
    expect([keys.get('6:Bosch'), keys.get('6:Bosch Inc.'), keys.get('7:Bosch')]).not.toContain(senator);
  });

  it('keeps those without a name in their article', () => {
    const keys = keysOf('A port official said so.', 'A port official said so.');
    expect(keys.get('0:a port official')).not.toBe(keys.get('1:a port official'));
  });
});

describe('the same body across articles', () => {
  it('is one by name, and by an acronym that means nothing else', () => {
    const keys = keysOf(
      'The Coastal Rescue Service (CRS) came.',
      'The CRS came.',
      'The Coastal Rescue Service left.',
    );
    expect(new Set(keys.values()).size).toBe(1);
  });
});
