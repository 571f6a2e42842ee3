/**
 * A reader of Discord's Markdown for tests: what a person sees of it. It follows the order of the rules in Discord's
 * own parser (line rules; then escape, links, mentions, emoji, code, emphasis) and was written without a look at
 * the renderer, so that both can disagree.
 */

export interface Read {
  /** The characters that are seen, line by line. */
  readonly text: string;
  /** The stretches of `text` in bold. */
  readonly bold: readonly string[];
  /** Every rule other than bold that the text set off: mentions, links, headings, … */
  readonly formats: readonly string[];
}

const INLINE: readonly (readonly [name: string, rule: RegExp])[] = [
  ['shrug', /^¯\\_\(ツ\)_\/¯/],
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['autolink', /^<([^: >]+:\/[^ >]+)>/],
  ['url', /^((?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s])/],
  ['masked-link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?([^\s)>]*)>?(?:\s+['"][^)]*['"])?\s*\)/],
  ['user-mention', /^<@!?(\d+)>/],
  ['role-mention', /^<@&(\d+)>/],
  ['channel-mention', /^<#(\d+)>/],
  ['command-mention', /^<\/([^:>]+):(\d+)>/],
  ['guild-navigation', /^<id:[a-z]+>/],
  ['everyone', /^@(everyone|here)/],
  ['custom-emoji', /^<a?:(\w+):(\d+)>/],
  ['emoji', /^:([^\s:]+?(?:::skin-tone-\d)?):/],
  ['timestamp', /^<t:(-?\d+)(?::[tTdDfFR])?>/],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  [
    'emphasis',
    /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  ],
  ['strike', /^~~([\s\S]+?)~~(?!_)/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
];

const LINE: readonly (readonly [name: string, rule: RegExp])[] = [
  ['heading', /^ *#{1,3}\s+\S/],
  ['small', /^ *-#\s+\S/],
  ['bullet', /^ *[-*+] +\S/],
  ['numbered', /^ *\d+[.)] +\S/],
  ['quote', /^ *>{1,3} /],
];

/** Reads lines that stand inside a block quote already. */
export function readMarkdown(markdown: string): Read {
  const formats: string[] = [];
  for (const line of markdown.split('\n')) {
    for (const [name, rule] of LINE) if (rule.test(line)) formats.push(name);
  }
  const bold: string[] = [];
  return { text: readInline(markdown, bold, formats), bold, formats };
}

function readInline(source: string, bold: string[], formats: string[]): string {
  let text = '';
  let at = 0;
  scan: while (at < source.length) {
    const rest = source.slice(at);
    for (const [name, rule] of INLINE) {
      const match = rule.exec(rest);
      // A look-behind of the parser: emphasis by `_` does not open inside a word.
      if (match === null) continue;
      at += match[0].length;
      if (name === 'escape') text += match[1];
      else if (name === 'strong') {
        const inner = readInline(match[1]!, bold, formats);
        bold.push(inner);
        text += inner;
      } else {
        formats.push(name);
        text += match[0];
      }
      continue scan;
    }
    text += source[at];
    at += 1;
  }
  return text;
}

/** Splits a block quote off the head of a text: what stands in it, without its marks, and what follows. */
export function splitQuote(markdown: string): { readonly quoted: string; readonly rest: string } {
  const lines = markdown.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('>'));
  const inside = end < 0 ? lines : lines.slice(0, end);
  return {
    quoted: inside.map((line) => line.replace(/^> ?/, '')).join('\n'),
    rest: end < 0 ? '' : lines.slice(end).join('\n'),
  };
}

/** All block quotes of a text, without their marks. */
export function eachQuote(markdown: string): readonly string[] {
  const quotes: string[] = [];
  for (let rest = markdown; rest !== ''; ) {
    if (rest.startsWith('>')) {
      const split = splitQuote(rest);
      quotes.push(split.quoted);
      rest = split.rest;
    } else {
      const next = rest.indexOf('\n>');
      rest = next < 0 ? '' : rest.slice(next + 1);
    }
  }
  return quotes;
}
