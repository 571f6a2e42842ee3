import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEEDS_DIR } from '../../src/config.ts';
import { QUESTION_COMMANDS } from '../commands/question-commands.ts';
import { boldOf, buttonsOf, isEphemeral, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let body: string;
let article: string;
beforeAll(async () => {
  stage = await openStage();
  article = stage.newsroom.articles()[0]!.from.article;
  body = await readFile(join(SEEDS_DIR, `${article}.txt`), 'utf8');
});
afterAll(() => stage.close());

const run = async (name: string, options: Record<string, string | number | boolean> = {}) =>
  replyOf(await stage.asker.command(stage.channel, name, options));

describe('the commands, in the test guild', () => {
  it('are registered as they are loaded', () => {
    const names = stage.asker.commands(stage.channel).map((command) => command.name);
    for (const name of [...QUESTION_COMMANDS, 'summary', 'verify']) {
      expect(names).toContain(name);
    }
  });

  it('/who quotes the article’s own sentence, and who said it', async () => {
    const reply = await run('who', { query: 'died in the drone strike' });
    expect(textOf(reply)).toContain('### Who died in the drone strike?');
    const quotes = quotesOf(reply);
    expect(quotes.length).toBeGreaterThanOrEqual(1);
    expect(quotes.length).toBeLessThanOrEqual(3);
    for (const quote of quotes) expect(body).toContain(quote);
    expect(textOf(reply)).toContain('Fox News Digital');
    expect(isEphemeral(reply)).toBe(false);
    expect(buttonsOf(reply)).toEqual(expect.arrayContaining(['Context', 'Sources']));
  });

  it.each([
    ['ask', { question: 'who was killed in the strike?' }],
    ['what', { query: 'did the PMF announce' }],
    ['when', { query: 'did Iraqi forces shoot down the drone' }],
    ['where', { query: 'was the drone shot down' }],
    ['why', { query: 'was the militia leader targeted' }],
    ['how-many', { query: 'people were wounded in the strike' }],
    ['said', { speaker: 'Yehia Rasool' }],
    ['said', { speaker: 'Yehia Rasool', about: 'the attack' }],
    ['summary', { sentences: 3 }],
    ['summary', { topic: 'attacks on U.S. forces' }],
  ])('/%s %o quotes nothing but the article', async (name, options) => {
    const reply = await run(name, options);
    const quotes = quotesOf(reply);
    expect(quotes.length).toBeGreaterThanOrEqual(1);
    for (const quote of quotes) expect(body).toContain(quote);
  });

  it('/how-many has the number in bold', async () => {
    const reply = await run('how-many', { query: 'others were wounded in the strike' });
    expect(quotesOf(reply)[0]).toBe('Six others were wounded in the strike, according to Reuters.');
    expect(boldOf(reply)[0]).toMatch(/^Six/);
    expect(textOf(reply)).toContain('Reuters');
  });

  it('/summary shows whole sentences in the article’s order', async () => {
    const reply = await run('summary', { article, sentences: 5 });
    const quotes = quotesOf(reply);
    expect(quotes.length).toBe(5);
    const places = quotes.map((quote) => body.indexOf(quote));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says that it was not found, in the first line', async () => {
    for (const query of ['won the cricket match in Melbourne', 'won the cricket match']) {
      const reply = await run('who', { query });
      expect(textOf(reply).split('\n')[0]).toBe('### Not found in the corpus');
    }
  });

  it('answers the asker alone where they want it', async () => {
    expect(isEphemeral(await run('who', { query: 'died in the strike', private: true }))).toBe(true);
    expect(isEphemeral(await run('sources', { private: true }))).toBe(true);
    expect(isEphemeral(await run('help'))).toBe(true);
  });

  it('narrows to an article and to an outlet', async () => {
    expect(quotesOf(await run('who', { query: 'died in the strike', article })).length).toBeGreaterThan(0);
    const outlet = 'Fox News Digital';
    expect(quotesOf(await run('who', { query: 'died in the strike', outlet })).length).toBeGreaterThan(0);
    const nowhere = await run('who', { query: 'died in the strike', outlet: 'The Daily Nowhere' });
    expect(quotesOf(nowhere)).toEqual([]);
    expect(isEphemeral(nowhere)).toBe(true);
  });

  it('/sources lists the articles, and its menu opens a card', async () => {
    const reply = await run('sources');
    expect(textOf(reply)).toContain('Fox News Digital');
    const card = replyOf(await stage.asker.select(reply, 'card', [article]));
    expect(textOf(card)).toContain('Michael Dorgan');
    expect(isEphemeral(card)).toBe(true);
  });

  it('/article shows a card: outlet, byline, day, and who is quoted', async () => {
    const text = textOf(await run('article', { article }));
    for (const fact of [
      'Fox News Digital',
      'Michael Dorgan',
      '4 January 2024',
      'Lawrence Richard',
      'Rasool',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('/article says what to do where there is no such article', async () => {
    const reply = await run('article', { article: 'Dewey Defeats Truman' });
    expect(textOf(reply)).toContain('/sources');
    expect(isEphemeral(reply)).toBe(true);
  });

  it('/help lists every command', async () => {
    const text = textOf(await run('help'));
    for (const command of stage.asker.commands(stage.channel)) expect(text).toContain(command.name);
  });

  it('/verify finds words to the letter, and sees where they were altered', async () => {
    const words = 'Six others were wounded in the strike, according to Reuters.';
    expect(textOf(await run('verify', { claim: words }))).toContain('### Verbatim in the corpus');
    const altered = await run('verify', {
      claim: 'Sixteen others were wounded in the strike, according to Reuters.',
    });
    expect(textOf(altered)).toContain('### The corpus says otherwise');
    expect(textOf(altered)).toContain('~~Sixteen~~');
    expect(quotesOf(altered)).toEqual([words]);
    const loose = textOf(await run('verify', { claim: words.replace(',', '') }));
    expect(loose).toContain('### Verbatim but for punctuation');
    expect(loose).toContain('~~strike~~ **strike,**');
  });

  it('Find in corpus looks for the words of a message, for the presser alone', async () => {
    const message = await stage.other.send(
      stage.channel,
      'Six others were wounded in the strike, according to Reuters.',
    );
    const reply = replyOf(await stage.asker.menu(stage.channel, 'Find in corpus', message));
    expect(textOf(reply)).toContain('### Verbatim in the corpus');
    expect(isEphemeral(reply)).toBe(true);
  });

  it('propose articles, outlets and speakers while one types', async () => {
    const type = (name: string, option: string, options: Record<string, string>) =>
      stage.asker.autocomplete(stage.channel, name, option, options);
    expect((await type('who', 'article', { query: 'x', article: 'Four' })).map((one) => one.value)).toEqual([
      article,
    ]);
    expect((await type('who', 'outlet', { query: 'x', outlet: 'fox' })).map((one) => one.value)).toEqual([
      'Fox News Digital',
    ]);
    const speakers = await type('said', 'speaker', { speaker: 'ras' });
    expect(speakers[0]?.value).toContain('Rasool');
    expect(speakers[0]?.name).toMatch(/\d/);
    expect(await type('said', 'speaker', { speaker: 'zzzz' })).toEqual([]);
  });

  it('work in direct messages', async () => {
    const reply = replyOf(
      await stage.asker.command(stage.asker.dmChannelId, 'who', { query: 'died in the strike' }),
    );
    expect(quotesOf(reply).length).toBeGreaterThan(0);
  });

  it('ping nobody, whatever the question holds', async () => {
    const reply = await run('ask', {
      question: `@everyone <@${stage.other.user.id}> <@&1> who died in the strike?`,
    });
    expect(reply.mentions).toEqual([]);
    expect(reply.mention_everyone).toBe(false);
  });

  it('never met an error', () => {
    expect(stage.logged.filter((line) => line.level >= 40)).toEqual([]);
  });
});
