import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldOf } from '../../../src/answer/phrases/bold-ends.ts';

/** The body is what stands between the bars of `marked`, which are the span; the quotation is all of it. */
function bold(marked: string): string {
  const [before = '', words = '', after = ''] = marked.split('|');
  const body = before + words + after;
  const [from, to] = boldOf(body, [before.length, before.length + words.length], 0, body.length);
  return `${body.slice(0, from)}|${body.slice(from, to)}|${body.slice(to)}`;
}

describe('boldOf', () => {
  it.each([
    ['a comma that leads on', '|The valve leaked,| she said.', '|The valve leaked|, she said.'],
    ['a dash', 'It was |shut —| for good.', 'It was |shut| — for good.'],
    ['blanks', 'He saw| the boat |sink.', 'He saw |the boat| sink.'],
    ['a full stop after a part of the sentence', 'She said |it had leaked.|', 'She said |it had leaked|.'],
    ['a quotation mark that opens elsewhere', '"It |leaked,"| she said.', '"It |leaked|," she said.'],
    ['a bracket that closes nothing', '(it |leaked)| then', '(it |leaked|) then'],
    [
      'a mark whose other half stands farther on',
      'He |“saw| it all,” she said',
      'He “|saw| it all,” she said',
    ],
  ])('leaves out %s', (_, before, after) => {
    expect(bold(before)).toBe(after);
  });

  it.each([
    ['the closing mark of a quotation', '|"It leaked|," she said.', '|"It leaked,"| she said.'],
    ['a curly one', 'She said |“it leaked|.” So', 'She said |“it leaked.”| So'],
    ['the stop of a whole sentence', '|It leaked|.', '|It leaked.|'],
    ['the stop and the mark', 'And so |"we left|."', 'And so |"we left."|'],
    ['a closing bracket', 'He saw |(twice|) it', 'He saw |(twice)| it'],
  ])('takes in %s where it belongs to it', (_, before, after) => {
    expect(bold(before)).toBe(after);
  });

  it.each([
    ['begins here and goes on in the next', 'He said: |“We will row.|', 'He said: |“We will row.|'],
    ['began in the one before', '|We will sail,”| he said.', '|We will sail,”| he said.'],
    ['goes on, the stop left out', '|“We will row|.', '|“We will row.|'],
  ])('keeps the mark of a quotation of several sentences that %s', (_, before, after) => {
    expect(bold(before)).toBe(after);
  });

  it('keeps what is well as it is', () => {
    for (const well of ['|"It leaked,"| she said.', 'in the |U.S.|', 'at |9 p.m.|', 'by |Ada Krull| then']) {
      expect(bold(well)).toBe(well);
    }
  });

  it('stays within the quotation', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ,.;:"“”()[]—!'), minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, one, other) => {
        const ends = [one % (body.length + 1), other % (body.length + 1)].sort((a, b) => a - b);
        const [from, to] = boldOf(body, [ends[0]!, ends[1]!], 0, body.length);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(body.length);
        expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });
});
