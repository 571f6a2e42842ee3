import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { MAX_ARTICLE_BYTES } from '../../src/article/files.ts';
import { readArticle } from '../../src/article/read-article.ts';

const read = (name: string, text: string) => readArticle(name, new TextEncoder().encode(text));
function article(name: string, text: string): Article {
  const outcome = read(name, text);
  if (outcome.kind !== 'article') throw new Error(outcome.problem.wrong);
  return outcome.article;
}
const blocks = ({ blocks, body }: Article) =>
  blocks.map(({ role, start, end }) => [role, body.slice(start, end)]);

const STORY = 'The bridge over the Elm opened on Monday, the mayor said.\n\nIt cost 4 million dollars.\n';

test('front matter gives the metadata and is no part of the body', () => {
  const text = `---\ntitle: "Bridge opens"\noutlet: The Daily Record\nauthor: By JANE ROE and J. R. Doe, @jrdoe, The Daily Record\npublished: 2023-05-01T10:00:00Z\nurl: https://example.org/bridge\nwire: reuters\n---\n${STORY}`;
  expect(article('news/bridge.md', text)).toMatchObject({
    id: 'bridge',
    body: STORY,
    title: { text: 'Bridge opens', made: false },
    outlet: 'The Daily Record',
    authors: ['Jane Roe', 'J. R. Doe'],
    published: '2023-05-01',
    url: 'https://example.org/bridge',
    wire: 'Reuters',
  });
});

test('"NA" means that there is none', () => {
  expect(article('a.md', `---\nwire: "NA"\nauthor: n/a\n---\n${STORY}`)).toMatchObject({
    wire: null,
    authors: [],
  });
});

test.each([
  ['line feeds', `---\ntitle: A\n---\n${STORY}`],
  ['carriage returns', `---\r\ntitle: A\r\n---\r\n${STORY}`],
  ['a byte order mark', `\uFEFF---\ntitle: A\n---\n${STORY}`],
  ['a body that ends with the block', '---\ntitle: A\n---\nB'],
  ['a later rule', '---\ntitle: A\n---\nOne.\n---\nTwo.'],
])('the body is what follows the block: %s', (_, text) => {
  const { body } = article('a.md', text);
  expect(text.endsWith(body)).toBe(true);
  expect(text.slice(0, -body.length)).toMatch(/^\uFEFF?---\r?\ntitle: A\r?\n---\r?\n$/);
});

test('a byte order mark without front matter stays in the body and lies in no block', () => {
  const { body, blocks } = article('a.txt', `\uFEFF${STORY}`);
  expect(body.charCodeAt(0)).toBe(0xfeff);
  expect(blocks[0]?.start).toBe(1);
});

test.each([
  ['empty', '', 'empty'],
  ['blank', ' \n\n', 'empty'],
  ['front matter alone', '---\ntitle: A\n---\n', 'empty'],
  ['binary', 'PNG\0\0', 'binary'],
  ['front matter that never ends', '---\ntitle: A\nText.', 'front-matter'],
])('a file that is no article is a problem: %s', (_, text, kind) => {
  const outcome = read('a.md', text);
  expect(outcome).toMatchObject({ kind: 'problem', problem: { path: 'a.md', kind, done: 'left out' } });
});

test('other encodings and sizes are problems', () => {
  const kindOf = (bytes: Uint8Array) => {
    const outcome = readArticle('a.txt', bytes);
    return outcome.kind === 'problem' ? outcome.problem.kind : 'article';
  };
  expect(kindOf(Buffer.from('Caf\xe9', 'latin1'))).toBe('not-utf-8');
  expect(kindOf(Buffer.from('\uFEFFText', 'utf16le'))).toBe('not-utf-8');
  expect(kindOf(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(97))).toBe('too-large');
});

test.each([
  ['title: "A\nauthor: B', 'front-matter'],
  ['just words', 'front-matter'],
  ['a: &x [1]\nb: *x', 'front-matter'],
  ['published: soon', 'metadata'],
  ['published: 2023-02-31', 'metadata'],
  ['url: javascript:alert(1)', 'metadata'],
  ['title: {a: 1}', 'metadata'],
])('a broken block is noticed and the text is read: %s', (yaml, kind) => {
  const outcome = read('a.md', `---\n${yaml}\n---\n${STORY}`);
  expect(outcome).toMatchObject({
    kind: 'article',
    article: { body: STORY },
    notices: [{ path: 'a.md', kind }],
  });
});

test.each([
  ['By Jane Roe\nThe Daily Record\n\n', 'The Daily Record'],
  ['New Bridge Opens\nBy Jane Roe\nElm Star\n\n', 'Elm Star'],
  ['New Bridge Opens\nBy Jane Roe, The Daily Record\n\n', 'The Daily Record'],
  ['New Bridge Opens\nBy Jane Roe | Elm News Online\nMay 1, 2023\n\n', 'Elm News Online'],
  ['New Bridge Opens\nBy Jane Roe\nStaff Writer\n\n', null],
])('reads the outlet in or under a byline, and what the author is there, as no news: %j', (head, outlet) => {
  const made = article('a.txt', head + STORY);
  expect(made).toMatchObject({ authors: ['Jane Roe'], outlet });
  expect(blocks(made).filter(([role]) => role === 'body')).toHaveLength(2);
});

test.each([
  ['By JANE ROE\nand ANN POE\nElm County Ledger\nMay 1, 2023', ['Jane Roe', 'Ann Poe'], 'Elm County Ledger'],
  ['By Jane Roe,\nAnn Poe and\nJ. R. Doe\nMay 1, 2023', ['Jane Roe', 'Ann Poe', 'J. R. Doe'], null],
  ['By Jane\n Roe-Poe\nElm Post | Monday, May 1, 2023', ['Jane Roe-Poe'], 'Elm Post'],
  ['By\nJane Roe\nMay 1, 2023 | The Daily Record', ['Jane Roe'], 'The Daily Record'],
  ['Elm Herald, May 1, 2023\nBy Jane Roe', ['Jane Roe'], 'Elm Herald'],
  ['By Jane Roe • Elm Herald • Staff Writer • May 1, 2023', ['Jane Roe'], 'Elm Herald'],
  ['**By Jane Roe**\nElm Herald — May 1, 2023 — 10:15 a.m.', ['Jane Roe'], 'Elm Herald'],
])('reads names, outlet and day off the lines at the head: %j', (head, authors, outlet) => {
  const made = article('a.md', `New Bridge Opens Over Elm\n\n${head}\n\n${STORY}`);
  expect(made).toMatchObject({ authors, outlet, published: '2023-05-01' });
  expect(blocks(made).filter(([role]) => role === 'body')).toHaveLength(2);
});

test('a headline under a byline is none of its names', () => {
  const head = 'By Jane Roe\n\nAnd Then the Ferry Sank\n\n';
  expect(article('a.txt', head + STORY).title.text).toBe('And Then the Ferry Sank');
});

test('a headline under a byline is a headline', () => {
  const made = article('a.txt', `By Jane Roe\nMayor Breaks Record\n\n${STORY}`);
  expect(made).toMatchObject({ title: { text: 'Mayor Breaks Record', made: false }, outlet: null });
});

test.each([
  'Minister Sues BBC',
  'Governor Blames Social Media',
  'Lean Hard Times',
  'The Last Post',
  'A Falling Star',
])('a headline under a byline is no outlet: %s', (headline) => {
  const made = article('a.txt', `By Jane Roe\n\n${headline}\n\n${STORY}`);
  expect(made).toMatchObject({ title: { text: headline, made: false }, outlet: null });
});

test.each([
  ['By Jane Roe and Emily Post', ['Jane Roe', 'Emily Post']],
  ['By Jane Roe, Tom Leader and Emily Post', ['Jane Roe', 'Tom Leader', 'Emily Post']],
  ['By Jane Roe, Don Herald', ['Jane Roe', 'Don Herald']],
])('a person who is called like an outlet is none: %s', (byline, authors) => {
  expect(article('a.txt', `Bridge Opens\n${byline}\n\n${STORY}`)).toMatchObject({ authors, outlet: null });
});

test('an outlet with a place before its name is one', () => {
  const made = article('a.txt', `Bridge Opens\nBy Jane Roe, Denver Post\n\n${STORY}`);
  expect(made).toMatchObject({ authors: ['Jane Roe'], outlet: 'Denver Post' });
});

test.each(['Hard Times', 'Storm damage'])('two words above a byline are a headline: %s', (headline) => {
  const made = article('a.txt', `${headline}\nBy Jane Roe\nThe Vale Post\nMay 2, 2023\n\n${STORY}`);
  expect(made).toMatchObject({
    title: { text: headline, made: false },
    authors: ['Jane Roe'],
    outlet: 'The Vale Post',
    published: '2023-05-02',
  });
  expect(blocks(made)[0]).toEqual(['headline', headline]);
});

test.each(['Local News', 'Jane Roe'])(
  'a section, or the author’s name once more, above a byline is no headline: %s',
  (line) => {
    expect(article('a.txt', `${line}\nBy Jane Roe\n\n${STORY}`).title.made).toBe(true);
  },
);

test('the headline, byline and day at the head of a plain text are no news', () => {
  const story = article(
    'a.txt',
    'Bridge over the Elm opens at last\nBy Jane Roe\nPublished May 1, 2023 10:00am EDT\nThe bridge over the Elm opened on Monday, the mayor of the town said in a long speech.\nIt cost 4 million dollars.',
  );
  expect(story).toMatchObject({
    title: { text: 'Bridge over the Elm opens at last', made: false },
    authors: ['Jane Roe'],
    published: '2023-05-01',
  });
  expect(story.blocks.map(({ role }) => role)).toEqual(['headline', 'credit', 'credit', 'body', 'body']);
});

test('names, a wire and a day alone on their lines above the story are no news', () => {
  const story = article(
    'a.txt',
    `Bridge over the Elm opens at last\nJane Roe in Elmton and Ann Poe\nAssociated Press\nMon 1 May 2023 14.05 BST\nLast modified on Tue 2 May 2023\n\nELMTON (AP) — ${STORY}`,
  );
  expect(story).toMatchObject({ authors: ['Jane Roe', 'Ann Poe'], published: '2023-05-01', wire: 'AP' });
  expect(story.blocks.map(({ role }) => role)).toEqual([
    ...['headline', 'credit', 'credit', 'credit', 'credit'],
    ...['dateline', 'body', 'body'],
  ]);
});

test('a dateline inside emphasis does not shift the story', () => {
  const text = '*ELMTON (AP) — The bridge opened on Monday.*';
  expect(blocks(article('a.txt', text))).toEqual([['body', text]]);
  expect(blocks(article('a.md', text))).toEqual([['body', text]]);
});

test('a dateline may be a paragraph of its own', () => {
  const story = article('a.txt', `Elmton CNN —\n${STORY}`);
  expect(blocks(story)[0]).toEqual(['dateline', 'Elmton CNN —']);
  expect(story.title).toEqual({ text: 'The bridge over the Elm opened on Monday …', made: true });
});

test.each([
  [
    'Fox News’ John Doe and The Associated Press contributed to this report.',
    ['John Doe', 'The Associated Press'],
  ],
  ['Associated Press writers John Doe in Elmton and Ann Poe in Oakton contributed.', ['John Doe', 'Ann Poe']],
  ['(Additional reporting by John Doe; Editing by Ann Poe)', ['John Doe']],
])('contributors are named without their posts and places: %s', (credit, contributors) => {
  expect(article('a.txt', `${STORY}${credit}`).contributors).toEqual(contributors);
});

test.each([
  'The Daily Record requested comment from the mayor.',
  'The mayor did not respond to The Daily Record’s request for comment.',
  'Jane Roe is a reporter for The Daily Record and other papers.',
  'The Daily Record’s John Doe contributed to this report.',
])('the outlet is read off the text: %s', (line) => {
  expect(article('a.txt', `${STORY}${line}`).outlet).toBe('The Daily Record');
});

test.each([
  'Jane Roe is the author of “Bridges” and a professor at Elm University.',
  'Jane Roe is an editor at The Daily Record. Her book is out now.',
])('the outlet is where the author writes, and ends with its name: %s', (bio) => {
  const known = `---\nauthor: Jane Roe\n---\n${STORY}${bio}`;
  expect([null, 'The Daily Record']).toContain(article('a.md', known).outlet);
  expect(article('a.md', known).blocks.at(-1)?.role).toBe('bio');
});

test('whom the news speaks of is not taken for its author', () => {
  const bio = 'Ann Poe is a reporter for The Daily Record.';
  const story = article('a.txt', `${STORY}“It is late,” Ms. Poe wrote.\n${bio}`);
  expect(story).toMatchObject({ authors: [], outlet: null });
  expect(blocks(story).at(-1)).toEqual(['body', bio]);
});

test('a title that the body repeats over two lines is one headline', () => {
  const story = article(
    'a.md',
    `---\ntitle: "Bridge opens; Town cheers"\n---\nBridge opens; \nTown cheers.\n\n${STORY}`,
  );
  expect(blocks(story)[0]).toEqual(['headline', 'Bridge opens; \nTown cheers.']);
});

test.each([
  ['ELMTON, Ohio (AP) —', 'AP'],
  ['ELMTON, Ohio, May 1 (Reuters) -', 'Reuters'],
  ['NEW ELMTON —', null],
  ['Elmton (AFP) –', 'AFP'],
  ['(Reuters) -', 'Reuters'],
])('a dateline is a block of its own: %s', (dateline, wire) => {
  const story = article('a.txt', `${dateline} ${STORY}`);
  expect(blocks(story).slice(0, 2)).toEqual([
    ['dateline', dateline],
    ['body', 'The bridge over the Elm opened on Monday, the mayor said.'],
  ]);
  expect(story.wire).toBe(wire);
});

test.each([
  ['credit', 'John Doe contributed to this report.'],
  ['credit', '(Reporting by John Doe in Elmton; Editing by Ann Poe)'],
  ['credit', 'Contributing: John Doe and Ann Poe'],
  ['credit', 'Roe reported from Elmton, Ohio.'],
  ['bio', 'Jane Roe is a senior reporter for The Daily Record.'],
  ['appeal', 'Follow Jane Roe on Twitter @janeroe.'],
  ['appeal', 'Click here to sign up for our newsletter.'],
  ['appeal', 'Got a tip? Write to us.'],
  ['appeal', 'Story tips and ideas can be sent to jane@example.org'],
  ['caption', 'The new bridge, May 1, 2023. REUTERS/Ann Poe'],
  ['body', 'Download speeds have doubled, the mayor said.'],
  ['promo', 'READ MORE: Ferry stops for good'],
  ['promo', 'FERRY OVER THE ELM STOPS FOR GOOD AFTER NINETY YEARS'],
  ['caption', 'The new bridge, seen on May 1, 2023. (Ann Poe/AP)'],
  ['caption', 'The new bridge. Photo: Ann Poe/Reuters'],
  ['body', 'Rain contributed to the delay.'],
  ['body', 'The mayor is a writer for children.'],
  ['body', '“THIS IS A GREAT DAY FOR ALL OF US,” a banner read.'],
  ['body', 'Follow the river and you reach the sea, the mayor said.'],
  ['body', 'The bridge carries trams as well (they run every hour).'],
  ['body', 'Reporting by The Daily Record shows that it cost twice as much.'],
  ['body', 'Contributing factors include rain.'],
  ['body', 'Edited by hand, the plan was lost.'],
  ['body', 'Register to vote by Monday, the mayor urged.'],
  ['body', 'Frame after frame, it rose. Image by image, all could see it.'],
  ['bio', '*Jane Roe is a reporter for The Daily Record.*'],
  ['body', 'John Doe is a fellow at Elm University.'],
])('a paragraph after the news has its role: %s: %s', (role, text) => {
  const story = article('a.txt', `${STORY}${text}\n`);
  expect(blocks(story).at(-1)).toEqual([role, text]);
});

test('a day is inferred only where a full date agrees with the weekday of the lead', () => {
  const withCaption = (caption: string) => article('a.txt', `${STORY}${caption}`).published;
  expect(withCaption('The bridge on May 1, 2023. (Ann Poe/AP)')).toBe('2023-05-01');
  expect(withCaption('The bridge on May 2, 2023. (Ann Poe/AP)')).toBeNull();
  expect(withCaption('FILE - The bridge on May 1, 2023. (Ann Poe/AP)')).toBeNull();
  expect(withCaption('The bridge on May 1, 2023. (Ann Poe/AP, File)')).toBeNull();
  expect(withCaption('The bridge. (Ann Poe/AP)')).toBeNull();
  // Another Monday, that of the old bridge; and the day of a correction.
  expect(withCaption('On Monday, it was as full as on July 4, 2022.')).toBeNull();
  expect(withCaption(`${'It is long.\n'.repeat(6)}Correction\nWednesday, May 3, 2023.`)).toBeNull();
});

test('lines filled to a width are one paragraph', () => {
  const text =
    'The bridge over the Elm opened on Monday after\nnine years of work, the mayor of the town said\nin a speech.\n\nIt cost 4 million dollars, which is twice what\nthe council had set aside for it.\n';
  expect(article('a.txt', text).blocks).toHaveLength(2);
});

/** Texts like articles: lines of every role between random ones, with every kind of line end. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'By Jane Roe',
    'ELMTON (AP) — The bridge opened.',
    'A picture. (Ann Poe/AP)',
    'FERRY OVER THE ELM STOPS FOR GOOD',
    '# Bridge opens',
    '> quoted',
    '- item',
    '***',
    'Jane Roe is a reporter for The Daily Record.',
    '*ELMTON (AP) — The bridge opened.*',
    '_By Jane Roe_',
    'You can send tips to',
    '\uFEFF',
  ),
);
const lettersOf = (source: string) => source.replace(/[^\p{L}\p{N}]/gu, '');
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028')))
  .map((lines) => lines.flat().join(''));

test('blocks are in order, apart, trimmed, and hold all words', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('a.txt', 'a.md'), (source, name) => {
      const outcome = read(name, source);
      if (outcome.kind === 'problem') return;
      const { body, blocks } = outcome.article;
      // Of Markdown some marks go, and nothing else.
      const isKept = name === 'a.txt' ? source.endsWith(body) : lettersOf(source).endsWith(lettersOf(body));
      expect(isKept).toBe(true);
      let end = 0;
      let between = '';
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        const inside = body.slice(block.start, block.end);
        expect(inside).toBe(inside.trim());
        between += body.slice(end, block.start);
        end = block.end;
      }
      between += body.slice(end);
      expect(between).toMatch(/^[\s\-=_*~#>+]*$/);
    }),
  );
});

test.each([
  ['a rule of hyphens', '-'.repeat(1_000_000), 'problem'],
  ['one long line', 'A. '.repeat(300_000), 'article'],
  ['lines of credits', 'Jane Roe contributed to this report.\n'.repeat(20_000), 'article'],
  ['deeply nested YAML', `---\n${'['.repeat(15_000)}\n---\nText.`, 'article'],
  ['endless YAML', `---\n${'a: b\n'.repeat(100_000)}---\nText.`, 'article'],
])('a text that is made to break the reader does not: %s', (_, text, kind) => {
  expect(read('a.md', text).kind).toBe(kind);
});

test('any bytes give an outcome', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(['article', 'problem']).toContain(readArticle('a.md', bytes).kind);
    }),
  );
});

test('a headline with its day beside it names no outlet, though it ends with one', () => {
  const text =
    'Mayor Attacks CNN | Monday, May 1, 2023\n\nThe mayor said on Monday that he would not resign.\n';
  expect(article('mayor.txt', text).outlet).toBeNull();
  expect(article('mayor.txt', text.replace('Mayor Attacks CNN', 'Elm Post')).outlet).toBe('Elm Post');
});
