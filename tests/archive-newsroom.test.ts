/** A newsroom over an archive answers as one in memory does, and follows what others write. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../src/archive/archive.ts';
import { updateFolders } from '../src/archive/update.ts';
import { readCorpus } from '../src/article/corpus.ts';
import { type ArchiveNewsroom, createNewsroom, type Newsroom, openNewsroom } from '../src/newsroom.ts';
import { opened } from './archive/opened.ts';

const TOWNS = ['Elmton', 'Deerfield', 'Ashford', 'Millbrook', 'Stonehaven', 'Larchmont'];
const NAMES = ['Jane Roe', 'John Doe', 'Maria Silva', 'Ahmed Khan', 'Lena Berg', 'Tom Park'];
const THINGS = ['bridge', 'harbor', 'school', 'tunnel', 'library'];

/** Thirty short articles, more than are read whole, so that the index chooses. */
function writeTowns(folder: string): void {
  for (let i = 0; i < 30; i += 1) {
    const [town, name, thing] = [TOWNS[i % 6]!, NAMES[(i * 5 + 1) % 6]!, THINGS[i % 5]!];
    writeFileSync(
      join(folder, `town-${String(i).padStart(2, '0')}.md`),
      `---
title: The ${thing} of ${town}
outlet: ${i % 2 === 0 ? 'The Daily Record' : 'The Elm Post'}
author: ${NAMES[i % 6]}
published: 2023-0${1 + (i % 9)}-${10 + i / 3 / 10 < 1 ? 10 : 11}
---
Mayor ${name} opened the ${thing} in ${town} on Monday after ${3 + i} years of work.

"The ${thing} will serve ${1_000 * (i + 1)} people," ${name} said. It cost ${2 + i} million dollars, according to the council.

The council of ${town} declined to comment. Residents said that they wanted a ${THINGS[(i + 1) % 5]} instead.

Tom Park contributed to this report.
`,
    );
  }
}

let folder: string;
let corpus: string;
let archive: Archive;
let newsroom: ArchiveNewsroom;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeTowns(corpus);
  archive = opened(folder);
  await updateFolders(archive, [corpus, 'seeds']);
  newsroom = await openNewsroom(archive);
});
afterEach(async () => {
  await newsroom.close();
  archive.close();
  rmSync(folder, { recursive: true });
});

async function inMemory(): Promise<Newsroom> {
  const memory = createNewsroom();
  for await (const article of readCorpus([corpus, 'seeds'])) memory.add(article);
  return memory;
}

/** All that a newsroom can be asked, over these towns. */
function everything(of: Newsroom): readonly unknown[] {
  const article = 'town-07';
  const questions = [
    ...TOWNS.flatMap((town) => [`opened the bridge in ${town}`, `does the council of ${town} say`]),
    'wrote this',
    'who contributed',
    'Who died in the drone strike?',
    'how much did the tunnel cost',
    'what did Lena Berg say about the harbor',
    'weather on Mars',
  ];
  const scopes = [{}, { outlet: 'the elm post' }, { article }, { article: 'none' }];
  return [
    of.articles(),
    ...questions.flatMap((text) =>
      (['who', 'ask'] as const).flatMap((kind) => scopes.map((scope) => of.ask({ kind, text, scope }))),
    ),
    ...NAMES.flatMap((speaker) => [
      of.said({ speaker, scope: {} }),
      of.said({ speaker, about: 'the school', scope: {} }),
      of.said({ speaker, scope: { outlet: 'The Daily Record' } }),
    ]),
    of.verify({ text: 'The bridge will serve 1000 people', scope: {} }),
    of.verify({ text: 'opened the harbor in Deerfield on Monday after four years of hard work', scope: {} }),
    of.verify({ text: 'nobody has ever been to the moon or back', scope: {} }),
    of.summary({ sentences: 5 }),
    of.summary({ topic: 'the library', sentences: 4 }),
    of.summary({ article, sentences: 3 }),
    of.summary({ article: 'none', sentences: 3 }),
    of.article(article),
    of.article('none'),
    of.annotated(article)?.article,
    // Tokens are unpacked when they are read: JSON takes what is read here.
    of.annotated(article)?.sentences.map(({ tokens, role, start, end }) => ({ tokens, role, start, end })),
    of.annotated(article)?.attributions,
    ...(of.annotated(article)?.sentences ?? []).flatMap(({ start, end }) => [
      of.surroundings(article, start, end, 2),
      of.quotation(article, start, end),
    ]),
    ...['t', 'bridge', 'elm', ''].flatMap((typed) => [
      of.suggestArticles(typed),
      of.suggestOutlets(typed),
      of.suggestSpeakers(typed),
    ]),
  ];
}

describe('a newsroom over an archive', () => {
  it('says what one in memory says, to the letter, and says it again', async () => {
    const expected = everything(await inMemory()).map((said) => JSON.stringify(said));
    expect(everything(newsroom).map((said) => JSON.stringify(said))).toEqual(expected);
    expect(everything(newsroom).map((said) => JSON.stringify(said))).toEqual(expected);
    expect(expected.filter((said) => said?.includes('"found"')).length).toBeGreaterThan(30);
  });

  it('reads the articles that a question needs in one query, and none that it has read', async () => {
    let reads = 0;
    const counting: Archive = {
      ...archive,
      read: (numbers) => {
        reads += 1;
        return archive.read(numbers);
      },
    };
    await newsroom.close();
    newsroom = await openNewsroom(counting);
    reads = 0;
    const ask = () => newsroom.ask({ kind: 'who', text: 'opened the bridge in Elmton', scope: {} });
    expect(ask().kind).toBe('found');
    expect(reads).toBe(1);
    ask();
    expect(reads).toBe(1);
  });

  it('says the same after it was closed and opened again', async () => {
    const before = JSON.stringify(everything(newsroom));
    await newsroom.close();
    newsroom = await openNewsroom(archive);
    expect(JSON.stringify(everything(newsroom))).toBe(before);
  });

  it('finds what another process has added, and no longer what it has removed', async () => {
    const cited = () =>
      JSON.stringify(newsroom.ask({ kind: 'who', text: 'discovered the comet over Larchmont', scope: {} }));
    expect(cited()).not.toContain('Vera Lund');
    const other = opened(folder);
    writeFileSync(join(corpus, 'comet.txt'), 'Vera Lund discovered the comet over Larchmont in May.\n');
    rmSync(join(corpus, 'town-00.md'));
    writeFileSync(join(corpus, 'town-01.md'), 'The ferry sank off Deerfield, said Captain Nils Holm.\n');
    await updateFolders(other, [corpus, 'seeds']);
    other.close();
    expect(cited()).not.toContain('Vera Lund');
    expect(await newsroom.refresh()).toEqual({ added: 2, removed: 2 });
    expect(cited()).toContain('Vera Lund');
    expect(newsroom.article('town-00')).toBeUndefined();
    expect(newsroom.annotated('town-01')?.article.body).toMatch(/ferry sank/);
    expect(newsroom.articleCount).toBe(31);
    expect(await newsroom.refresh()).toEqual({ added: 0, removed: 0 });
  });

  it('quotes no part of a sentence where an article has changed since', async () => {
    const { start, end } = newsroom.annotated('town-02')!.sentences[1]!;
    expect(newsroom.quotation('town-02', start, end)?.text).toMatch(/will serve/);
    writeFileSync(
      join(corpus, 'town-02.md'),
      `Long ago, and far away from here. ${'The ferry sank off Ashford. '.repeat(9)}\n`,
    );
    await updateFolders(archive, [corpus, 'seeds']);
    await newsroom.refresh();
    expect(newsroom.quotation('town-02', start, end)).toBeUndefined();
    expect(newsroom.surroundings('town-02', start, end, 1)).toBeUndefined();
  });

  it('takes the place of an article in the index too', async () => {
    writeFileSync(join(corpus, 'town-02.md'), 'The ferry sank off Ashford, said Captain Nils Holm.\n');
    await updateFolders(archive, [corpus, 'seeds']);
    await newsroom.refresh();
    const again = await openNewsroom(archive);
    for (const of of [newsroom, again]) {
      const answer = of.ask({
        kind: 'who',
        text: 'opened the school in Ashford',
        scope: { article: 'town-02' },
      });
      expect(JSON.stringify(answer)).not.toContain('3 years of work');
      expect(of.ask({ kind: 'what', text: 'sank off Ashford', scope: {} })).toMatchObject({ kind: 'found' });
    }
    await again.close();
  });

  it('leaves out an article whose bytes are damaged, and says so', async () => {
    archive.database.exec(
      `UPDATE content SET annotation = x'0102' WHERE number = (SELECT number FROM article WHERE id = 'town-03')`,
    );
    const said: string[] = [];
    archive.database.exec('DELETE FROM segment');
    const other = await openNewsroom(archive, (message) => said.push(message));
    expect(other.article('town-03')).toBeUndefined();
    expect(said[0]).toMatch(/town-03 is damaged .*doctor/);
    expect(other.ask({ kind: 'who', text: 'opened the school in Elmton', scope: {} }).kind).toBe('found');
    await other.close();
  });

  it('lists the speakers of all other articles where those of one are damaged', async () => {
    archive.database.exec(
      `UPDATE people SET bytes = x'05' WHERE number = (SELECT number FROM article WHERE id = 'town-03')`,
    );
    const said: string[] = [];
    const other = await openNewsroom(archive, (message) => said.push(message));
    expect(other.suggestSpeakers('jane')).toHaveLength(1);
    expect(other.said({ speaker: 'Jane Roe', scope: {} }).kind).toBe('found');
    expect(said).toEqual([expect.stringMatching(/town-03 is damaged .*doctor/)]);
    await other.close();
  });

  it('tells of a damaged article once, and leaves it out of lists and refreshes until it is read again', async () => {
    archive.database.exec(
      `UPDATE content SET annotation = x'0102' WHERE number = (SELECT number FROM article WHERE id = 'town-03')`,
    );
    const said: string[] = [];
    const other = await openNewsroom(archive, (message) => said.push(message));
    const ask = () => other.ask({ kind: 'who', text: 'opened the school in Elmton', scope: {} });
    const listed = () => other.articles().some(({ from }) => from.article === 'town-03');
    expect(listed()).toBe(true);
    expect(other.article('town-03')).toBeUndefined();
    await Promise.resolve();
    for (let i = 0; i < 2; i += 1) {
      expect(ask().kind).toBe('found');
      expect(other.article('town-03')).toBeUndefined();
      expect(listed()).toBe(false);
      expect(await other.refresh()).toEqual({ added: 0, removed: 0 });
    }
    expect(said).toEqual([expect.stringMatching(/town-03 is damaged/)]);

    archive.readAgain([archive.fileOf('town-03')!.number]);
    await updateFolders(archive, [corpus, 'seeds']);
    expect(await other.refresh()).toEqual({ added: 1, removed: 0 });
    expect(listed()).toBe(true);
    expect(other.article('town-03')).toBeDefined();
    await other.close();
  });
});
