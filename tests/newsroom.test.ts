import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../src/article/corpus.ts';
import { readArticle } from '../src/article/read-article.ts';
import { createNewsroom, type LiveNewsroom } from '../src/newsroom.ts';
import type { QuestionKind } from '../src/question/question.ts';

const SEED = '000_a681bd9ab4dd7d27';

describe('a newsroom of the seed article', () => {
  let newsroom: LiveNewsroom;

  beforeAll(async () => {
    newsroom = createNewsroom();
    for await (const article of readCorpus(['seeds'])) newsroom.add(article);
  });

  const ask = (kind: QuestionKind, text: string) => newsroom.ask({ kind, text, scope: {} });
  const first = (kind: QuestionKind, text: string): string => {
    const answer = ask(kind, text);
    return answer.kind === 'found' ? answer.quotations[0]!.text : answer.kind;
  };

  it('quotes to the letter', () => {
    const body = newsroom.annotated(SEED)!.article.body;
    const answer = ask('how-many', 'times were US forces attacked');
    if (answer.kind !== 'found') throw new Error(answer.kind);
    for (const { start, end, text, emphasis } of answer.quotations) {
      expect(body.slice(start, end)).toBe(text);
      for (const [from, to] of emphasis) expect(from >= start && to <= end).toBe(true);
    }
    expect(answer.quotations[0]!.text).toContain('115 times');
  });

  it('knows speakers by the short names that articles have for them', () => {
    const answer = newsroom.said({ speaker: 'the AP', scope: {} });
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.quotations[0]!.text).toContain('according to The AP');
    expect(newsroom.suggestSpeakers('AP').map(({ label }) => label)[0]).toContain('Associated Press');
  });

  it('sets no word in bold twice, even where words stand within a statement that is relayed', () => {
    const answer = newsroom.ask({ kind: 'said', text: 'PMF', scope: {} });
    if (answer.kind !== 'found') throw new Error(answer.kind);
    for (const { emphasis } of answer.quotations)
      for (const [i, [from]] of emphasis.entries())
        expect(from).toBeGreaterThanOrEqual(emphasis[i - 1]?.[1] ?? 0);
  });

  it('finds what is asked in other words', () => {
    expect(first('how-many', 'others were hurt in the strike')).toContain('Six others were wounded');
    expect(first('when', 'was the commander killed')).toContain('on Thursday');
    expect(first('said', 'Iraqi army spokesman on the attack')).toContain('Yehia Rasool said in a statement');
  });

  it('answers who made the article from its credits', () => {
    expect(first('ask', 'who wrote this?')).toContain('Michael Dorgan is a writer');
    expect(first('who', 'took the photo')).toContain('Murtadha Al-Sudani');
    expect(first('ask', 'How do I send tips?')).toContain('You can send tips');
  });

  it('says what to do with a question it cannot work with', () => {
    expect(ask('ask', ' ?! ').kind).toBe('unusable');
    const answer = newsroom.ask({ kind: 'who', text: 'died', scope: { article: 'no-such-article' } });
    expect(answer).toMatchObject({ kind: 'unusable', message: expect.stringContaining('not in the corpus') });
  });

  it('shows the sentences around a quotation, in order', () => {
    const answer = ask('how-many', 'others were wounded');
    if (answer.kind !== 'found') throw new Error(answer.kind);
    const { start, end } = answer.quotations[0]!;
    const around = newsroom.surroundings(SEED, start, end, 2)!;
    expect(around.quotation.text).toContain('Six others');
    expect(around.before.map(({ end: to }) => to <= start)).toEqual([true, true]);
    expect(around.after.map(({ start: from }) => from >= end)).toEqual([true, true]);
    expect(newsroom.surroundings('gone', start, end, 2)).toBeUndefined();
  });

  it('sums up in whole sentences, in their order, without a headline of its own', () => {
    const summary = newsroom.summary({ sentences: 3 });
    if (summary.kind !== 'summary') throw new Error(summary.message);
    expect(summary.quotations).toHaveLength(3);
    const starts = summary.quotations.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(summary.quotations[0]!.text).toContain('Four members');
  });

  it('counts what a summary of an article leaves out, and nothing that it did not count', () => {
    const news = newsroom.annotated(SEED)!.sentences.filter(({ role }) => /body|caption/.test(role));
    expect(newsroom.summary({ article: SEED, sentences: 3 })).toMatchObject({ leftOut: news.length - 3 });
    expect(newsroom.summary({ topic: 'the strike', sentences: 1 })).toMatchObject({ leftOut: null });
    expect(newsroom.summary({ sentences: 1 })).toMatchObject({ leftOut: null });
  });

  it('tells verbatim, altered and absent claims apart', () => {
    const verify = (text: string) => newsroom.verify({ text, scope: {} });
    expect(verify('six others were wounded in the strike').kind).toBe('verbatim');
    const altered = verify('Six others were killed in the strike, according to Reuters.');
    if (altered.kind !== 'altered') throw new Error(altered.kind);
    expect(altered.differences.filter(({ in: place }) => place !== 'both')).toEqual([
      { in: 'given', text: 'killed' },
      { in: 'corpus', text: 'wounded' },
    ]);
    expect(verify('The national football team won the cup').kind).toBe('not-found');
    expect(verify('I will say it')).toMatchObject({ kind: 'not-found' });
  });

  it('tells what is verbatim but for punctuation, and shows where', () => {
    const verify = (text: string) => newsroom.verify({ text, scope: {} });
    expect(verify('six others were wounded in the strike, according to Reuters')).toMatchObject({
      kind: 'verbatim',
      differences: [],
    });
    expect(verify('six others were wounded in the strike according to Reuters')).toMatchObject({
      kind: 'verbatim',
      differences: [
        { in: 'both', text: 'Six others were wounded in the' },
        { in: 'given', text: 'strike' },
        { in: 'corpus', text: 'strike,' },
        { in: 'both', text: 'according to Reuters.' },
      ],
    });
  });

  it('is not taken in by words that were added to the end of a very long quotation', () => {
    const room = createNewsroom();
    const log = Array.from(
      { length: 60 },
      (_, day) => `On day ${day} the crane moved ${3 * day + 1} crates of tea.`,
    );
    const outcome = readArticle('log.txt', new TextEncoder().encode(log.join(' ')));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
    const quoted = log.slice(0, 45).join(' ');
    expect(room.verify({ text: quoted, scope: {} }).kind).toBe('verbatim');
    const added = `${quoted} Then the crew stole them all.`;
    expect(room.verify({ text: added, scope: {} }).kind).toBe('altered');
  });

  it('shows what the corpus has in place of a claim’s last and first words', () => {
    const end = newsroom.verify({ text: 'Six others were wounded in the raid', scope: {} });
    expect(end).toMatchObject({
      kind: 'altered',
      differences: [
        { in: 'both', text: 'Six others were wounded in the' },
        { in: 'given', text: 'raid' },
        { in: 'corpus', text: 'strike' },
      ],
    });
    const start = newsroom.verify({ text: 'seven others were wounded in the strike', scope: {} });
    expect(start).toMatchObject({
      kind: 'altered',
      differences: [
        { in: 'given', text: 'seven' },
        { in: 'corpus', text: 'Six' },
        { in: 'both', text: 'others were wounded in the strike' },
      ],
    });
  });

  it('compares the words in quotation marks of a longer text', () => {
    const verify = (text: string) => newsroom.verify({ text, scope: {} });
    const part = 'six others were wounded in the strike';
    expect(verify(`Somebody on the radio told me that “${part}”, can that be?`)).toMatchObject({
      kind: 'verbatim',
      part: { text: part, quoted: true, of: 1 },
    });
    expect(verify(`Somebody told me that "six others were killed in the strike", really?`)).toMatchObject({
      kind: 'altered',
      part: { text: 'six others were killed in the strike', quoted: true, of: 1 },
    });
    expect(verify(`“${part}”`)).not.toHaveProperty('part');
  });

  it('finds a short claim altered in one word, and one met only by chance around it', () => {
    const verify = (text: string) => newsroom.verify({ text, scope: {} });
    expect(verify('six others were killed').kind).toBe('altered');
    // "The" stands far before the rest.
    expect(verify('the strike was on a vehicle, and not on a whole facility').kind).toBe('altered');
  });

  it('offers a person before those who are only called by their name, and says what there is of them', () => {
    const room = createNewsroom();
    const outcome = readArticle(
      'dam.md',
      new TextEncoder().encode(
        'Nair\'s office said on Tuesday that the work would take a year.\n\nA spokesman for Nair said she would visit the valley.\n\nMinister Anita Nair said the dam would be lowered.\n\n"The valley is safe," Nair told reporters.\n',
      ),
    );
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
    const offered = room.suggestSpeakers('nair').map(({ label }) => label.split(' · ')[0]);
    expect(offered).toEqual(['Anita Nair', "Nair's office", 'a spokesman for Nair']);
    expect(room.said({ speaker: 'Nair', about: 'football', scope: {} })).toMatchObject({
      kind: 'not-found',
      missing: '2 statements by Anita Nair were found, but none on “football”.',
      nearest: [{}, {}],
    });
    expect(room.said({ speaker: "Nair's office", about: 'football', scope: {} })).toMatchObject({
      missing: "One statement by Nair's office was found, and it does not seem to be on “football”.",
      nearest: [{}],
    });
  });

  it('offers who is quoted most before one whose first word is the typed one', () => {
    const room = createNewsroom();
    const outcome = readArticle(
      'mill.md',
      new TextEncoder().encode(
        'Lunden supporters said the vote was unfair.\n\n"We lost," Greta Lunden told reporters.\n\n"We shall try again," Lunden said.\n',
      ),
    );
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
    const offered = room.suggestSpeakers('lund').map(({ label }) => label.split(' · ')[0]);
    expect(offered).toEqual(['Greta Lunden', 'Lunden supporters']);
  });

  it('lists the article and offers it', () => {
    expect(newsroom.articles()).toHaveLength(1);
    expect(newsroom.suggestArticles('fox')).toEqual([
      { label: expect.stringContaining('4 January 2024'), value: SEED },
    ]);
    expect(newsroom.suggestOutlets('')).toEqual([
      { label: 'Fox News Digital · 1 article', value: 'Fox News Digital' },
    ]);
    expect(newsroom.suggestArticles('zebra')).toEqual([]);
  });

  it('forgets a removed article', async () => {
    const other = createNewsroom();
    for await (const article of readCorpus(['seeds'])) other.add(article);
    expect(other.remove(SEED)).toBe(true);
    expect(other.remove(SEED)).toBe(false);
    expect(other.ask({ kind: 'who', text: 'was killed', scope: {} }).kind).toBe('not-found');
    expect(other.articles()).toEqual([]);
  });
});
