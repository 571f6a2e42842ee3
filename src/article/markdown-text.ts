/** Markdown read as text: for what is said about an article (its title, a byline), never for what is quoted of it. */

/** "![alt](address)", "[text](address)", "[text][label]": the text stays. */
const LINK = /!?\[([^[\]]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g;
/** "<https://…>" */
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/g;
/** Emphasis and code: a mark, no blank beside it within, and the same mark. An underscore or star within a word is none. */
const MARKED = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|`+|~~)(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gsu;
/** A heading's marks at the head and end of a line. */
const HEADING = /^#{1,6}[ \t]+|[ \t]+#+[ \t]*$/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Characters of a line that is read so; a longer one is no title and no byline. */
const LONGEST = 2_000;
/** Emphasis within emphasis, at most. */
const DEEPEST = 3;

/**
 * A line of Markdown without its marks.
 *
 * @example
 * textOfMarkdown('**By [Jane Roe](https://example.org/roe)**') // 'By Jane Roe'
 */
export function textOfMarkdown(line: string): string {
  if (line.length > LONGEST) return line;
  let text = line.replace(HEADING, '').replace(LINK, '$1').replace(AUTOLINK, '$1');
  for (let depth = 0; depth < DEEPEST; depth++) {
    const bare = text.replace(MARKED, '$2');
    if (bare === text) break;
    text = bare;
  }
  return text.replace(ESCAPED, '$1');
}
