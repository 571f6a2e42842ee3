/** Claims that some sentences bear out, and that somebody denies or says is not so. */
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  dairy: report(
    'Dairy weighs future in Delby',
    'Daily Record',
    '2023-05-03',
    'City officials said that Hanna Wiik, the head of the dairy Norsk, had threatened to close the plant in Delby unless the rent was cut.',
    'Wiik denied that she had threatened to close the plant.',
    '"We inspect each line twice a year, and we have not cut maintenance," Wiik said.',
    'The board voted 5 to 4 to keep the plant open until 2025.',
  ),
  ferry: report(
    'Captain speaks of grounding',
    'Harbour Gazette',
    '2023-07-02',
    'The ferry Nora ran aground off Ardal on Saturday with 140 people on board.',
    'The captain did not leave the bridge, he said.',
    'A sailor said the captain left the engine room at midnight.',
    'The ferry was repaired in May, its owner said.',
    'The union said the ferry was not repaired.',
    'Six people were treated for cold, the hospital said.',
    'Seven people were treated for cold, the harbour said.',
  ),
});

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };

const verify = (text: string) => newsroom.verify({ text, scope: {} });

function shown(claim: string): readonly string[] {
  return textsOf(renderVerification(claim, verify(claim), FRAME).message).flatMap((text) => text.split('\n'));
}

function textsOf(part: object): readonly string[] {
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  const within = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return [...own, ...within.flatMap(textsOf)];
}

/** The heading, and what stands under each further heading: the first words of each quotation. */
function outline(claim: string): readonly string[] {
  return shown(claim)
    .filter((line) => /^(?:###|\*\*.*:\*\*$|>)/.test(line))
    .map((line) => line.replaceAll('**', '').slice(0, 40));
}

describe('a claim that somebody says and somebody denies', () => {
  it.each([
    ['Wiik threatened to close the plant'],
    ['Hanna Wiik had threatened to close the plant in Delby'],
  ])('has both shown: %s', (claim) => {
    expect(outline(claim)).toEqual([
      '### Disputed: the corpus has it both ways'.slice(0, 40),
      'Says so:',
      '> City officials said that Hanna Wiik, the head of the dairy Norsk, had'.slice(0, 40),
      'Denies it:',
      '> Wiik denied that she had threatened to close the plant.'.slice(0, 40),
    ]);
    expect(shown(claim)).toContain('> Wiik **denied** that she had threatened to close the plant.');
  });

  it('has both shown where it is claimed as not so', () => {
    const claim = 'Wiik did not threaten to close the plant';
    expect(outline(claim)).toEqual([
      '### Disputed: the corpus has it both ways'.slice(0, 40),
      'Says so:',
      '> Wiik denied that she had threatened to close the plant.'.slice(0, 40),
      'Says otherwise:',
      '> City officials said that Hanna Wiik, the head of the dairy Norsk, had'.slice(0, 40),
    ]);
  });

  it('has both shown where its words stand in the denial', () => {
    expect(outline('she had threatened to close the plant')).toEqual([
      '### Verbatim in the corpus, but as what Hanna Wiik denied'.slice(0, 40),
      '> Wiik denied that she had threatened to close the plant.'.slice(0, 40),
      'Elsewhere it is told as so:',
      '> City officials said that Hanna Wiik, the head of the dairy Norsk, had'.slice(0, 40),
    ]);
  });

  it('has both shown where its words stand in what somebody else says', () => {
    expect(outline('The ferry was repaired in May')[0]).toBe('### Verbatim in the corpus');
    expect(outline('The ferry was repaired')).toEqual([
      '### Verbatim in the corpus',
      '> The ferry was repaired in May, its owner said.'.slice(0, 40),
      'Elsewhere it is told otherwise:',
      '> The union said the ferry was not repaired.'.slice(0, 40),
    ]);
  });

  it('is not called disputed where two count otherwise: the one may have come later', () => {
    expect(verify('Seven people were treated for cold').kind).toBe('verbatim');
    expect(outline('Seven people were treated for cold')).toHaveLength(2);
  });

  it('stays within a message, however long the sentences are', () => {
    const long = (word: string) => `because of the rent, ${`${word} and so on, `.repeat(90)}and that is all`;
    const rows = newsroomOf({
      dairy: report(
        'Dairy',
        'Daily Record',
        '2023-05-03',
        `Officials said Hanna Wiik had threatened to close the plant, ${long('one')}.`,
        'Hanna Wiik denied that she had threatened to close the plant.',
      ),
    });
    const claim = 'Wiik threatened to close the plant';
    const { message, places } = renderVerification(claim, rows.verify({ text: claim, scope: {} }), FRAME);
    expect(textsOf(message).join('').length).toBeLessThanOrEqual(4000);
    expect(places).toHaveLength(2);
  });
});

describe('a claim that is contradicted', () => {
  it('is not told as an altered sentence on something else', () => {
    const lines = shown('The captain left the bridge');
    expect(lines[0]).toBe('### The corpus says otherwise');
    expect(lines).toContain('The captain says that this is not so.');
    expect(lines).toContain('> The captain did **not leave** the bridge, he said.');
  });

  it('is compared with the nearest of the words', () => {
    const lines = shown('We have cut maintenance');
    expect(lines[0]).toBe('### The corpus says otherwise');
    expect(lines).toContain('Hanna Wiik says that this is not so.');
    expect(lines).toContain(
      '> "We inspect each line twice a year, and we have **not** cut maintenance," Wiik said.',
    );
    expect(lines).toContain('In bold: what the claim leaves out.');
    expect(lines.some((line) => line.includes('beside each other'))).toBe(false);
  });

  it('has the outcome of a vote compared as a whole', () => {
    const lines = shown('The board voted 6 to 3 to keep the plant open');
    expect(lines[0]).toBe('### The corpus says otherwise');
    expect(lines).toContain('It has another number: **5 to 4**, not ~~6 to 3~~.');
    expect(lines).toContain('> The board voted **5** to **4** to keep the plant open until 2025.');
    expect(lines.some((line) => line.includes('beside each other'))).toBe(false);
  });
});
