/** Pictures of Markdown that are a paragraph of their own: the text that describes one is its caption. */
import type { Block } from './article.ts';

/** "![alt](address)", perhaps with a link on it. */
const LONE_PICTURE = /^(\[?!\[)([^[\]]*)\]\([^()]*\)(?:\]\([^()]*\))?$/;
/** Fewer words are a label or a file's name. */
const FEWEST_CAPTION_WORDS = 3;

/** The text that describes a picture, of a paragraph that is nothing else; null for other paragraphs. */
export function pictureText(paragraph: string): string | null {
  const text = LONE_PICTURE.exec(paragraph)?.[2]?.trim();
  return text ?? null;
}

/** The blocks, each that is a picture narrowed to the text that describes it: still a slice of the body. Without such a text it is none. */
export function narrowedToTexts(body: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const picture = LONE_PICTURE.exec(body.slice(block.start, block.end));
    if (picture === null) return [block];
    const [, opening = '', described = ''] = picture;
    const text = described.trim();
    if (text.split(/\s+/).length < FEWEST_CAPTION_WORDS) return [];
    const start = block.start + opening.length + described.indexOf(text);
    return [{ ...block, start, end: start + text.length }];
  });
}
