import { describe, expect, it } from 'vitest';
import { textOfMarkdown } from '../../src/article/markdown-text.ts';
import { readArticle } from '../../src/article/read-article.ts';

describe('textOfMarkdown', () => {
  it.each([
    ['# The *old* mill ##', 'The old mill'],
    ['**By [Jane Roe](https://example.org/roe "about her")** and _John Doe_', 'By Jane Roe and John Doe'],
    ['***By Jane Roe***', 'By Jane Roe'],
    ['![The mill](mill.png) at `dawn`', 'The mill at dawn'],
    ['<https://example.org>', 'https://example.org'],
    ['5 \\* 3', '5 * 3'],
    ['a_name_with_marks and 2 * 3 * 4', 'a_name_with_marks and 2 * 3 * 4'],
    ['Not *closed', 'Not *closed'],
    ['#9 wins [again]', '#9 wins [again]'],
  ])('%s', (line, text) => expect(textOfMarkdown(line)).toBe(text));

  it('takes no time over a line made to break it', () => {
    expect(textOfMarkdown('*a [b _c '.repeat(200_000))).toHaveLength(1_800_000);
  });
});

describe('an article in Markdown', () => {
  const read = (name: string, text: string) => {
    const outcome = readArticle(name, new TextEncoder().encode(text));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    return outcome.article;
  };
  const FERRY =
    '# The **ferry** is [back](https://example.org)\n\n**By [Jane Roe](https://example.org/roe)**\n\nThe ferry *sailed* on Monday, its captain said.\n';

  it('has its title and byline read as text, and its body kept to the letter', () => {
    const article = read('ferry.md', FERRY);
    expect(article.title).toEqual({ text: 'The ferry is back', made: false });
    expect(article.authors).toEqual(['Jane Roe']);
    expect(article.body).toBe(FERRY);
    const [headline] = article.blocks.filter(({ role }) => role === 'headline');
    expect(article.body.slice(headline!.start, headline!.end)).toBe(
      'The **ferry** is [back](https://example.org)',
    );
  });

  it('has a title in front matter, or one made of its first words, read as text too', () => {
    expect(read('a.md', '---\ntitle: "The *ferry* is back"\n---\nIt sailed.\n').title.text).toBe(
      'The ferry is back',
    );
    expect(read('a.md', 'The *old ferry* sailed on Monday.\n').title.text).toBe(
      'The old ferry sailed on Monday',
    );
  });

  it('keeps a text file’s title as it is', () => {
    expect(read('a.txt', '---\ntitle: "The *ferry* is back"\n---\nIt sailed.\n').title.text).toBe(
      'The *ferry* is back',
    );
  });
});
