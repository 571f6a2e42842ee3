import type { Article, Block, BlockRole } from '../../src/article/article.ts';

/** An article of these paragraphs, all of one role, as a reader would hand it over. */
export function articleOf(
  paragraphs: readonly string[],
  { published = '2024-01-04', role = 'body' }: { published?: string | null; role?: BlockRole } = {},
): Article {
  const blocks: Block[] = [];
  let body = '';
  for (const paragraph of paragraphs) {
    if (body !== '') body += '\n\n';
    blocks.push({ role, start: body.length, end: body.length + paragraph.length });
    body += paragraph;
  }
  return {
    id: 'test',
    body,
    blocks,
    title: { text: 'A test', made: true },
    outlet: 'The Test',
    authors: [],
    contributors: [],
    photoCredits: [],
    published,
    url: null,
    wire: null,
  };
}
