/**
 * Discord's Markdown, read as its client reads it: the rules are tried in order at each place, the first that fits wins.
 * The result is a tree of plain data; nothing in it is HTML. The dialect is that of simple-markdown with Discord's own
 * rules on top (headings, small text, spoilers, mentions, times, `>>>`).
 *
 * Exactness matters here: quotations reach the page with escapes, and must be read as the source's own text again.
 * A backslash before anything but a letter, a digit or white space is an escape; before those it is a backslash.
 */

/**
 * @typedef {{ type: 'text', text: string }
 *   | { type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small', children: Node[] }
 *   | { type: 'heading', level: number, children: Node[] }
 *   | { type: 'list', start: number | null, items: Node[][] }
 *   | { type: 'code', text: string }
 *   | { type: 'codeBlock', language: string, text: string }
 *   | { type: 'link', href: string, title: string, children: Node[] }
 *   | { type: 'user' | 'role' | 'channel', id: string }
 *   | { type: 'command', name: string, id: string }
 *   | { type: 'everyone', text: string }
 *   | { type: 'emoji', name: string, id: string, animated: boolean }
 *   | { type: 'time', seconds: number, style: string }} Node
 *
 * @typedef {{ lineStart: boolean, quote: boolean, list: number, link: boolean, depth: number }} Context
 * @typedef {(match: RegExpExecArray, context: Context) => Node | null} Make
 * @typedef {{ pattern: RegExp, block?: boolean, when?: (context: Context) => boolean, make: Make }} Rule
 */

/** Deeper nesting than this is shown as text: no person writes it, and it would cost stack. */
const MAX_DEPTH = 24;

/** Only these may be followed; anything else stays text. */
const SAFE_URL = /^https?:\/\/[^\s<>]+$/i;

/** @param {'strong' | 'em' | 'underline' | 'strike' | 'spoiler'} type @returns {Make} */
const wrap = (type) => (match, context) => ({
  type,
  children: parseInline(match[1] ?? match[2] ?? '', context),
});

/** @type {Make} */
function makeQuote(match, context) {
  const inner = match[1] === undefined ? match[0].replace(/\n$/, '').replace(/^ *> ?/gm, '') : match[1];
  return {
    type: 'quote',
    children: parse(inner, { ...context, lineStart: true, quote: true, depth: context.depth + 1 }),
  };
}

/** @type {Make} */
function makeList(match, context) {
  const [whole, indent = '', bullet = ''] = match;
  const items = whole
    .replace(/\n$/, '')
    .split(new RegExp(`\\n(?=${indent}(?:[*-]|\\d{1,9}\\.) )`))
    .map((item) => item.replace(/^ *(?:[*-]|\d{1,9}\.) +/, '').replace(/\n {1,2}/g, '\n'))
    .map((item) =>
      parse(item, { ...context, lineStart: false, list: context.list + 1, depth: context.depth + 1 }),
    );
  return { type: 'list', start: /\d/.test(bullet) ? Number.parseInt(bullet, 10) : null, items };
}

/** @type {Make} */
function makeMaskedLink(match, context) {
  const href = match[2] ?? match[3] ?? '';
  if (!SAFE_URL.test(href)) return null;
  const children = parseInline(match[1] ?? '', { ...context, link: true });
  return { type: 'link', href, title: match[4] ?? '', children };
}

/** @param {string} href @returns {Node | null} */
const makeLink = (href) =>
  SAFE_URL.test(href) ? { type: 'link', href, title: '', children: [{ type: 'text', text: href }] } : null;

/** Tried in this order. Each pattern is sticky: it fits at the place reached, or not at all. @type {Rule[]} */
const RULES = [
  {
    pattern: / *(#{1,3}) +(?! )([^\n]+?) *(?:\n|$)/y,
    block: true,
    make: (m, context) => ({
      type: 'heading',
      level: m[1]?.length ?? 1,
      children: parseInline(m[2] ?? '', context),
    }),
  },
  {
    pattern: / *-# +(?! )([^\n]+?) *(?:\n|$)/y,
    block: true,
    make: (m, context) => ({ type: 'small', children: parseInline(m[1] ?? '', context) }),
  },
  {
    pattern: /```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```(?!`)\n?/iy,
    make: (m) => ({ type: 'codeBlock', language: m[1] ?? '', text: m[2] ?? '' }),
  },
  {
    pattern: / *>>> ([\s\S]*)| *> [^\n]*(?:\n *> [^\n]*)*\n?/y,
    block: true,
    when: (context) => !context.quote,
    make: makeQuote,
  },
  {
    pattern: /( *)([*-]|\d{1,9}\.) +[^\n]+(?:\n(?: *(?:[*-]|\d{1,9}\.) +| {2,})[^\n]+)*(?:\n|$)/y,
    block: true,
    when: (context) => context.list < 10,
    make: makeList,
  },
  { pattern: /\\([^0-9A-Za-z\s])/y, make: (m) => ({ type: 'text', text: m[1] ?? '' }) },
  { pattern: /¯\\_\(ツ\)_\/¯/y, make: (m) => ({ type: 'text', text: m[0] }) },
  {
    pattern: /<(https?:\/\/[^\s<>]+)>/iy,
    when: (context) => !context.link,
    make: (m) => makeLink(m[1] ?? ''),
  },
  {
    pattern: /https?:\/\/[^\s<]*[^\s<.,:;"'\])*_|~]/iy,
    when: (context) => !context.link,
    make: (m) => makeLink(m[0]),
  },
  {
    pattern:
      /\[((?:\\[\s\S]|[^\\[\]]|\[[^[\]]*\])+)\]\(\s*(?:<([^\s<>]+)>|([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*))(?:\s+"((?:\\[\s\S]|[^"\\])*)")?\s*\)/y,
    when: (context) => !context.link,
    make: makeMaskedLink,
  },
  { pattern: /<@!?(\d{15,20})>/y, make: (m) => ({ type: 'user', id: m[1] ?? '' }) },
  { pattern: /<@&(\d{15,20})>/y, make: (m) => ({ type: 'role', id: m[1] ?? '' }) },
  { pattern: /<#(\d{15,20})>/y, make: (m) => ({ type: 'channel', id: m[1] ?? '' }) },
  {
    pattern: /<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):(\d{1,20})>/uy,
    make: (m) => ({ type: 'command', name: m[1] ?? '', id: m[2] ?? '' }),
  },
  {
    pattern: /<(a?):(\w{2,32}):(\d{15,20})>/y,
    make: (m) => ({ type: 'emoji', name: m[2] ?? '', id: m[3] ?? '', animated: m[1] === 'a' }),
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    make: (m) => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' }),
  },
  { pattern: /@(?:everyone|here)\b/y, make: (m) => ({ type: 'everyone', text: m[0] }) },
  { pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, make: (m) => ({ type: 'code', text: trimCode(m[2] ?? '') }) },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, make: wrap('strong') },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, make: wrap('underline') },
  {
    pattern:
      /(?<![\p{L}\p{N}_])_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/uy,
    make: wrap('em'),
  },
  { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y, make: wrap('strike') },
  { pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, make: wrap('spoiler') },
];

/** A run in which no rule can begin, so that plain text is taken in one step. */
const PLAIN = /[^\\`*_~|<[@h\n¯]+/iy;

/** One space inside a code span's ends is dropped where a backtick is next to it. @param {string} text */
const trimCode = (text) => text.replace(/^ (?= *`)|(` *) $/g, '$1');

/** @param {string} text @param {Context} context @returns {Node[]} */
const parseInline = (text, context) =>
  parse(text, { ...context, lineStart: false, depth: context.depth + 1 });

/** @param {Node[]} nodes @param {string} text */
function pushText(nodes, text) {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.text += text;
  else nodes.push({ type: 'text', text });
}

/** @param {string} text @param {Context} context @returns {Node[]} */
function parse(text, context) {
  if (context.depth > MAX_DEPTH) return text === '' ? [] : [{ type: 'text', text }];
  /** @type {Node[]} */
  const nodes = [];
  let at = 0;
  let lineStart = context.lineStart;
  while (at < text.length) {
    const step = matchAt(text, at, lineStart, context);
    if (step === null) {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0] ?? text.slice(at, at + 1);
      pushText(nodes, plain);
      at += plain.length;
    } else {
      if (step.node.type === 'text') pushText(nodes, step.node.text);
      else nodes.push(step.node);
      at += step.length;
    }
    lineStart = text[at - 1] === '\n';
  }
  return nodes;
}

/** @param {string} text @param {number} at @param {boolean} lineStart @param {Context} context */
function matchAt(text, at, lineStart, context) {
  for (const rule of RULES) {
    if (rule.block && !lineStart) continue;
    if (rule.when !== undefined && !rule.when(context)) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const node = rule.make(match, context);
    if (node !== null) return { node, length: match[0].length };
  }
  return null;
}

/**
 * Reads a message's content.
 * @param {string} content
 * @returns {Node[]}
 * @example parseMarkdown('> **no** \\*comment\\*') // a quote of strong "no" and the text " *comment*"
 */
export function parseMarkdown(content) {
  return parse(content, { lineStart: true, quote: false, list: 0, link: false, depth: 0 });
}

/**
 * What a person reads of it, without names resolved: for previews and screen readers' labels.
 * @param {Node[]} nodes
 * @returns {string}
 */
export function plainText(nodes) {
  return nodes
    .map((node) => {
      if (
        node.type === 'text' ||
        node.type === 'code' ||
        node.type === 'codeBlock' ||
        node.type === 'everyone'
      )
        return node.text;
      if (node.type === 'list') return node.items.map(plainText).join('\n');
      if (node.type === 'command') return `/${node.name}`;
      if (node.type === 'emoji') return `:${node.name}:`;
      if ('children' in node)
        return (
          plainText(node.children) +
          (node.type === 'heading' || node.type === 'small' || node.type === 'quote' ? '\n' : '')
        );
      return '';
    })
    .join('');
}
