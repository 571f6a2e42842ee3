import { describe, expect, it } from 'vitest';
import {
  type Account,
  mergeAccounts,
  reasonFirst,
  reportFirst,
} from '../../../src/answer/accounts/accounts.ts';

const account = (
  article: string,
  text: string,
  answer: string,
  type: Account['type'] = 'number',
): Account => {
  const at = text.indexOf(answer);
  return {
    type,
    quotation: {
      start: 0,
      end: text.length,
      text,
      emphasis: [[at, at + answer.length]],
      chain: [],
      notes: [],
      from: {
        article,
        title: article,
        titleMade: false,
        outlet: article,
        authors: [],
        published: null,
        url: null,
        wire: null,
      },
      confidence: 0.6,
      alsoIn: [],
      reasons: { matched: [], alike: [], names: [], answerFound: null },
    },
  };
};

const post = account('post', 'Rescuers freed nine sailors from the burning ferry on Monday.', 'nine');
const gazette = account('gazette', 'On Monday, nine sailors left the burning ferry, rescuers said.', 'nine');
const reprint = account('herald', 'Rescuers freed nine sailors from the burning ferry on Monday.', 'nine');
const differing = account(
  'times',
  'Rescuers freed eleven sailors from the burning ferry off the coast.',
  'eleven',
);

describe('mergeAccounts', () => {
  it('shows one fact once, with the others beside it, a reprint not counted again', () => {
    const merged = mergeAccounts([post, gazette, reprint]);
    expect(merged.map(({ from, alsoIn }) => [from.article, alsoIn.map((also) => also.from.article)])).toEqual(
      [['post', ['gazette']]],
    );
  });

  it('keeps two sentences of one article, and other answers, apart', () => {
    expect(
      mergeAccounts([post, { ...gazette, quotation: { ...gazette.quotation, from: post.quotation.from } }]),
    ).toHaveLength(2);
    expect(mergeAccounts([post, differing])).toHaveLength(2);
  });

  it('takes no sentence for a reprint that has another name or number', () => {
    const arrested = account('post', 'Police arrested the engineer, Olav Strand, 34, over the fire.', '34');
    const another = account(
      'sun',
      'Police arrested the engineer, Tor Nygaard, 34, over the fire.',
      'engineer',
    );
    const older = account('star', 'Police arrested the engineer, Olav Strand, 43, over the fire.', '43');
    const eleven = account(
      'echo',
      'Rescuers freed eleven sailors from the burning ferry on Monday.',
      'eleven',
    );
    expect(mergeAccounts([arrested, another])).toHaveLength(2);
    expect(mergeAccounts([arrested, older])).toHaveLength(2);
    expect(mergeAccounts([post, eleven])).toHaveLength(2);
  });
});

describe('reasonFirst', () => {
  const reason = (confidence: number): Account => ({
    type: 'cause',
    quotation: { ...gazette.quotation, confidence },
  });
  const without: Account = { ...post, type: undefined };

  it('lets a reason lead that is not far less sure', () => {
    const sure = reason(0.4);
    expect(reasonFirst([without, differing, sure])).toEqual([sure, without, differing]);
    expect(reasonFirst([without, reason(0.2)])[0]).toBe(without);
  });

  it('leaves a reason that leads, and what gives none', () => {
    const [first, second] = [reason(0.3), reason(0.6)];
    expect(reasonFirst([first, second])).toEqual([first, second]);
    expect(reasonFirst([without, differing])).toEqual([without, differing]);
    expect(reasonFirst([])).toEqual([]);
  });
});

describe('reportFirst', () => {
  const met = (matched: readonly string[]) => ({ matched, alike: [], names: [], answerFound: null });
  const caption: Account = {
    ...post,
    quotation: { ...post.quotation, picture: 'caption', confidence: 0.6, reasons: met(['freed', 'sailors']) },
  };
  const report = (confidence: number, words: readonly string[]): Account => ({
    type: 'number',
    quotation: { ...gazette.quotation, from: post.quotation.from, confidence, reasons: met(words) },
  });

  it('lets a sentence of the report lead that meets the question as well as a caption', () => {
    const same = report(0.3, ['freed', 'sailors', 'ferry']);
    expect(reportFirst([caption, differing, same])).toEqual([same, caption, differing]);
    const byName: Account = {
      ...same,
      quotation: {
        ...same.quotation,
        reasons: { ...met(['freed']), names: [['sailors', 'the crew']] },
      },
    };
    expect(reportFirst([caption, byName])).toEqual([byName, caption]);
  });

  it.each([
    ['that meets less of it', report(0.3, ['sailors'])],
    ['that is far less sure', report(0.1, ['freed', 'sailors'])],
    ['without words that answer', { ...report(0.3, ['freed', 'sailors']), type: undefined }],
    ['of another article', gazette],
  ])('keeps the caption first beside a sentence %s', (_, other) => {
    expect(reportFirst([caption, other])).toEqual([caption, other]);
  });

  it('leaves all else as it is', () => {
    expect(reportFirst([])).toEqual([]);
    expect(reportFirst([post, caption])).toEqual([post, caption]);
  });
});
