/**
 * What Markdown shows of a text: its marks for emphasis, links and pictures taken out, and nothing put in. What is quoted is then a
 * slice of what a reader of the page sees. Which run of marks opens and which one closes goes by the white space around it, as
 * CommonMark 0.31 (section 6.2) has it, but within a word none does.
 */
import type { Block, Span } from './article.ts';

/** "![alt](address)" within a line: what stands there is seen, not read. */
const PICTURE = /[ \t]?(?<!\\)!\[[^[\]]*\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g;
/** A paragraph that is a picture, perhaps with a link on it: the text that describes it stands as its caption. */
const LONE_PICTURE = /^(\[?!\[)([^[\]]*)\]\([^()]*\)(?:\]\([^()]*\))?$/;
/** Fewer words are a label or a file's name. */
const FEWEST_CAPTION_WORDS = 3;
/** "[text](address)", "[text][label]": the text is read. */
const LINK = /(?<!\\)\[([^[\]]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g;
/** "<https://…>" */
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^<>\s]+>/g;
const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const RUN = /\\.|\*+|_+/gs;
/** Longer runs are rules and ornaments. */
const LONGEST_RUN = 3;

/** The text that describes a picture, of a paragraph that is nothing else; null for other paragraphs. */
export function pictureText(paragraph: string): string | null {
  const text = LONE_PICTURE.exec(paragraph)?.[2]?.trim();
  return text ?? null;
}

/** The body without the marks in its blocks, and the blocks in it; one of which nothing is left to read is none. */
export function withoutMarks(
  body: string,
  blocks: readonly Block[],
): { readonly body: string; readonly blocks: readonly Block[] } {
  const texts: string[] = [];
  let length = 0;
  let at = 0;
  const moved: Block[] = [];
  const put = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  for (const { role, start, end } of blocks) {
    put(body.slice(at, start));
    const text = shownOf(body.slice(start, end));
    if (text.trim() !== '') moved.push({ role, start: length, end: length + text.length });
    put(text);
    at = end;
  }
  put(body.slice(at));
  return { body: texts.join(''), blocks: moved };
}

function shownOf(text: string): string {
  const shown: string[] = [];
  let at = 0;
  for (const [from, to] of marksIn(text)) {
    shown.push(text.slice(at, from));
    at = to;
  }
  return [...shown, text.slice(at)].join('').trim();
}

/** The marks of one block, in order, none within another. */
function marksIn(text: string): readonly Span[] {
  const picture = LONE_PICTURE.exec(text);
  if (picture !== null) return marksOfPicture(text, picture);
  const marks: Span[] = [];
  const pictures = [...text.matchAll(PICTURE)].map(({ index, 0: all }): Span => [index, index + all.length]);
  marks.push(...pictures);
  for (const { index, 0: all, 1: shown = '' } of text.matchAll(LINK)) {
    marks.push([index, index + 1], [index + 1 + shown.length, index + all.length]);
  }
  for (const { index, 0: all } of text.matchAll(AUTOLINK)) {
    marks.push([index, index + 1], [index + all.length - 1, index + all.length]);
  }
  marks.push(...emphasisIn(text));
  for (const { index } of text.matchAll(ESCAPED)) marks.push([index, index + 1]);
  return joinedMarks(marks);
}

function marksOfPicture(text: string, [, opening = '', shown = '']: RegExpExecArray): readonly Span[] {
  if (shown.trim().split(/\s+/).length < FEWEST_CAPTION_WORDS) return [[0, text.length]];
  const from = opening.length + (shown.length - shown.trimStart().length);
  const to = from + shown.trim().length;
  return [
    [0, from],
    [to, text.length],
  ];
}

/** The runs of marks that open and close emphasis. */
function emphasisIn(text: string): readonly Span[] {
  const marks: Span[] = [];
  const open: Span[] = [];
  /** How many of each run are open: what is not there is not looked for. */
  const waiting = new Map<string, number>();
  const count = (run: string, by: number) => waiting.set(run, (waiting.get(run) ?? 0) + by);
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (run.startsWith('\\') || run.length > LONGEST_RUN) continue;
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    if ((waiting.get(run) ?? 0) > 0 && !isSpace(before) && !isWord(after)) {
      for (let closed = ''; closed !== run; ) {
        const last = open.pop()!;
        closed = text.slice(...last);
        count(closed, -1);
        if (closed === run) marks.push(last, [index, end]);
      }
    } else if (!isSpace(after) && !isWord(before)) {
      open.push([index, end]);
      count(run, 1);
    }
  }
  return marks;
}

/** The ends of a text are white space too. */
const isSpace = (char: string) => char === '' || /\s/.test(char);
const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);

function joinedMarks(marks: readonly Span[]): readonly Span[] {
  const all: [number, number][] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
