/** Here is a file: what was published? The one way from a file's bytes to an {@link Article}. */
import type { Article } from './article.ts';
import { articleId, describeSize, MAX_ARTICLE_BYTES } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { textOfMarkdown } from './markdown-text.ts';
import { readMetadata } from './metadata.ts';
import { readByline } from './names.ts';
import { inferOutlet } from './outlet.ts';
import { splitParagraphs } from './paragraphs.ts';
import { narrowedToTexts } from './pictures.ts';
import type { FileProblem, FileProblemKind } from './problems.ts';
import { inferPublicationDay } from './publication-day.ts';
import { type Layout, layOut } from './roles.ts';
import { makeTitle } from './title.ts';

/** Paragraphs of news in which the weekday of publication is looked for: the lead, and the one that carries it on. */
const LEAD_PARAGRAPHS = 2;
/** Characters of a lead paragraph that are looked at: a text without line breaks is one long paragraph. */
const LEAD_LENGTH = 2_000;

export type ReadOutcome =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** What was wrong with the file although it could be read. */
      readonly notices: readonly FileProblem[];
    }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/**
 * Reads one article.
 *
 * The body is the file's text to the letter, after its front matter block where it has one. What front matter does not
 * say (outlet, authors, day) is read off the text by the rules of how news is written, or left null.
 *
 * @param name the file's name or path; without folders and extension it is the article's id.
 * @example
 * readArticle('news/strike.txt', await readFile('news/strike.txt'))
 * // { kind: 'article', article: { id: 'strike', outlet: 'The Daily Record', … }, notices: [] }
 */
export function readArticle(name: string, bytes: Uint8Array): ReadOutcome {
  const text = decode(bytes);
  if (typeof text !== 'string') return problem(name, text.kind, text.wrong);
  const frontMatter = readFrontMatter(text);
  if (frontMatter === 'unclosed') {
    return problem(name, 'front-matter', 'opens a front matter block and never closes it with a line "---"');
  }
  const body = text.slice(frontMatter.bodyStart);
  const isMarkdown = !/\.txt$/i.test(name);
  const paragraphs = splitParagraphs(body, isMarkdown);
  if (paragraphs.length === 0) return problem(name, 'empty', 'holds no text');
  const notices: FileProblem[] = [];
  if (frontMatter.broken !== null) {
    notices.push({
      path: name,
      kind: 'front-matter',
      wrong: `has a front matter block that cannot be read (${frontMatter.broken})`,
      done: 'read without it',
    });
  }
  const metadata = readMetadata(frontMatter.fields);
  const asText = isMarkdown ? textOfMarkdown : (line: string) => line;
  for (const wrong of metadata.wrong)
    notices.push({ path: name, kind: 'metadata', wrong, done: 'read without it' });

  const layout = layOut(body, paragraphs, metadata);
  const outlet = metadata.outlet ?? inferOutlet(body, layout);
  const authors = metadata.authors.length > 0 ? metadata.authors : findAuthors(layout, outlet);
  const article: Article = {
    id: articleId(name),
    body,
    blocks: isMarkdown ? narrowedToTexts(body, layout.blocks) : layout.blocks,
    title: titleOf(metadata.title, body, layout, asText),
    outlet,
    authors,
    contributors: unique(layout.credits.flatMap((credit) => credit.contributors)).filter(
      (name) => !authors.includes(name),
    ),
    photoCredits: unique(layout.captions.flatMap(({ credit }) => (credit === null ? [] : [credit]))),
    published: metadata.published ?? inferPublicationDay(cluesOf(body, layout)),
    url: metadata.url,
    wire: metadata.wire ?? layout.datelineWire,
  };
  return { kind: 'article', article, notices };
}

function problem(path: string, kind: FileProblemKind, wrong: string): ReadOutcome {
  return { kind: 'problem', problem: { path, kind, wrong, done: 'left out' } };
}

function decode(bytes: Uint8Array): string | { readonly kind: FileProblemKind; readonly wrong: string } {
  if (bytes.length === 0) return { kind: 'empty', wrong: 'is empty' };
  if (bytes.length > MAX_ARTICLE_BYTES) return { kind: 'too-large', wrong: describeSize(bytes.length) };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { kind: 'not-utf-8', wrong: 'is UTF-16 (save it as UTF-8)' };
  }
  if (bytes.includes(0)) return { kind: 'binary', wrong: 'is no text but binary data' };
  try {
    // The byte order mark stays: the body is the file's text to the letter.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { kind: 'not-utf-8', wrong: 'is not UTF-8 (save it as UTF-8)' };
  }
}

function titleOf(
  stated: string | null,
  body: string,
  layout: Layout,
  asText: (line: string) => string,
): Article['title'] {
  if (stated !== null && asText(stated) !== '') return { text: asText(stated), made: false };
  const textOf = (role: string) => {
    const block = layout.blocks.find((candidate) => candidate.role === role);
    return block && asText(body.slice(block.start, block.end));
  };
  const headline = textOf('headline');
  if (headline !== undefined && headline !== '') return { text: headline.replace(/\s+/g, ' '), made: false };
  return makeTitle(textOf('body') ?? textOf('caption') ?? body);
}

function findAuthors(layout: Layout, outlet: string | null): readonly string[] {
  if (layout.bylines.length > 0)
    return unique(layout.bylines.flatMap((byline) => readByline(byline, outlet)));
  if (layout.bios.length > 0) return unique(layout.bios.map((bio) => bio.name));
  return unique(layout.credits.flatMap((credit) => credit.authors));
}

function cluesOf(body: string, layout: Layout) {
  const news = layout.blocks.filter((block) => block.role === 'body').slice(0, LEAD_PARAGRAPHS);
  return {
    dayLines: layout.dayLines,
    captions: layout.captions.filter((caption) => !caption.archive).map((caption) => caption.text),
    lead: news.map((block) => body.slice(block.start, Math.min(block.end, block.start + LEAD_LENGTH))),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
