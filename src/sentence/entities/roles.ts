/** What the text says of a person's office: before the name ("Iraqi military spokesman"), or after it (", a spokesman for"). */
import type { Span } from '../../article/article.ts';
import type { Sentence, Token } from '../annotated.ts';
import type { NameSpan } from './name-span.ts';
import { BODY_NOUNS, HONORIFICS, PERSON_NOUNS, PLACE_NOUNS } from './words.ts';

export interface Role {
  /** The words of the text, without the article before them unless it is an owner's ("the company's chief executive"). */
  readonly text: string;
  /** Norms of its words: what "the spokesman" is compared with. */
  readonly words: readonly string[];
  /** The person noun it is about ("spokesman"). */
  readonly head: string;
}

/** A role with where its words stand in the body. */
export interface PlacedRole extends Role {
  readonly span: Span;
}

/** What a person is to others, or to a party: said of many who hold an office too. */
const MINOR =
  /^(?:man|woman|boy|girl|father|mother|dad|mom|husband|wife|son|daughter|brother|sister|friend|partner|republican|democrat|independent|conservative|liberal|libertarian|veteran|supporter|opponent|rival|critic|resident|native|voter|fellow|guest|source|participant|neighbor|colleague|member)$/;

/** What a person is to someone else: without saying to whom, it introduces nobody. */
const BESIDE =
  /^(?:friend|partner|supporter|opponent|rival|critic|fellow|guest|source|participant|neighbor|colleague|member)s?$/;

/** What a firm is as well: "Facebook, the owner of Instagram". */
const OF_FIRMS_TOO =
  /^(?:owner|co-owner|maker|producer|publisher|developer|distributor|operator|supplier|provider|investor|trader|broker|broadcaster|employer|lender|creditor|donor|sponsor|host|agent|consultant|partner|rival|competitor|opponent|leader|champion|star|pioneer|challenger|supporter|backer|critic)$/;

/** Whether a role that stands beside a name shows that a person bears it, and no firm. */
export function isPersonsAlone({ head }: Role): boolean {
  return !OF_FIRMS_TOO.test(head);
}

/** Whether a role tells what a person is to others, not an office. */
export function isMinorRole(role: string): boolean {
  return MINOR.test(role.toLowerCase().split(' ').at(-1)!);
}

/** Of what the text says of a person, what introduces them best: an office before a kinship, the fuller before the shorter. */
export function bestRole(roles: readonly Role[]): string | null {
  const longest = 7;
  const considered = 6;
  /** "Chief executive of Acme" tells more than "the company's chief executive", though it comes later. */
  const ofSomeBody = 3;
  const [best] = roles
    .slice(0, considered)
    .filter(({ words }) => words.length > 1 || (words.length === 1 && !BESIDE.test(words[0]!)))
    .map((role, order) => ({
      text: role.text,
      worth:
        Math.min(role.words.length, longest) -
        order -
        (hasOwner(role.text) ? ofSomeBody : 0) -
        (MINOR.test(role.head) ? 2 * longest : 0),
    }))
    .sort((a, b) => b.worth - a.worth);
  return best?.text ?? null;
}

const LONGEST_BEFORE = 8;
const LONGEST_AFTER = 16;
const LONGEST_BRACKET = 8;
const FORMER =
  /^(?:former|ex|then|retired|acting|interim|incoming|outgoing|longtime|late|current|deputy|senior|top|chief|vice|first|second|lead|co)$/;

const LINKS = /^(?:later|earlier|still|also|meanwhile|afterward|afterwards)$/;

export function roleBefore(body: string, { tokens }: Sentence, name: NameSpan): PlacedRole | null {
  const last = name.titled - 1;
  const titleWords = name.titles.filter((word) => (HONORIFICS.get(word) ?? word) !== '');
  let from = name.titled;
  if (last >= 0 && (isOffice(last) || (titleWords.length > 0 && isModifier(last)))) {
    from = last;
    while (from > 0 && last - from < LONGEST_BEFORE && isModifier(from - 1)) from -= 1;
  }
  // "the former", "a", "Russian President": what stands between a determiner and the name.
  while (from < name.titled && /^(?:DET|ADP|CCONJ|PUNCT|PRON|NUM)$/.test(tokens[from]!.pos)) from += 1;
  // "Later Sen. Lee": with its capital it looks like a title's.
  while (from < name.from && LINKS.test(tokens[from]!.norm)) from += 1;
  // "Count former Mexican President": a role begins with its "former".
  for (let index = name.titled - 1; index > from; index -= 1)
    if (/^(?:former|then|retired|acting|incoming)$/.test(tokens[index]!.norm)) from = index;
  if (from < name.titled && titleWords.length === 0 && !isOffice(last)) return null;
  // "rivals Sen. Lee and Gov. Day": many before one are not the one's office.
  for (let index = name.titled - 1; index >= from; index -= 1) {
    if (
      tokens[index]!.pos === 'NOUN' &&
      /[^s]s$/.test(tokens[index]!.norm) &&
      PERSON_NOUNS.has(tokens[index]!.norm.slice(0, -1))
    ) {
      from = index + 1;
      break;
    }
  }
  let inner = tokens.slice(from, name.from).filter(({ norm }) => HONORIFICS.get(norm) !== '');
  if (inner.length > 1 && inner.at(-1)!.norm === 'dr.') inner = inner.slice(0, -1);
  const heads = inner.filter(({ norm }) => PERSON_NOUNS.has(norm) || HONORIFICS.get(norm));
  const head = heads.at(-1);
  if (head === undefined) return null;
  const written = body.slice(inner[0]!.start, inner.at(-1)!.end).replace(/\s+/g, ' ');
  const office = HONORIFICS.get(head.norm);
  // A bare "Sen." is written out; a longer role stays as the text has it.
  const text = inner.length === 1 && office ? capitalised(office) : written;
  return {
    text: withArticle(text),
    words: wordsOf(inner.map(({ norm }) => norm)),
    head: office ?? head.norm,
    span: spanOf(inner),
  };

  /** "general" and "major" are offices as nouns alone. */
  function isOffice(index: number): boolean {
    const { norm, pos } = tokens[index]!;
    return PERSON_NOUNS.has(norm) && !(pos === 'ADJ' && /^(?:major|general|private|marine)$/.test(norm));
  }

  function isModifier(index: number): boolean {
    const { pos, norm } = tokens[index]!;
    if (norm === '-') return index > 0 && tokens[index]!.start === tokens[index - 1]!.end;
    if (norm === "'s") return index > 0 && tokens[index - 1]!.pos === 'PROPN';
    return (
      (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') &&
      !/^(?:while|because|today|yesterday|such)$/.test(norm)
    );
  }
}

export function roleAfter(
  body: string,
  { tokens }: Pick<Sentence, 'tokens'>,
  name: Pick<NameSpan, 'to'>,
): PlacedRole | null {
  let at = name.to;
  const norm = (index: number) => tokens[index]?.norm ?? '';
  if (norm(at) === '(') {
    let close = at + 1;
    while (close < at + LONGEST_BRACKET && norm(close) !== ')') close += 1;
    if (norm(close) === ')') at = close + 1;
  }
  if (norm(at) !== ',') return null;
  at += 1;
  if (/^\d{2}$/.test(norm(at)) && norm(at + 1) === ',') at += 2;
  let from = at;
  if (/^(?:a|an|the|one|his|her|their|its|and)$/.test(norm(from))) from += 1;
  let head = -1;
  let to = from;
  for (; to < tokens.length && to - from < LONGEST_AFTER; to += 1) {
    const { pos, norm: word } = tokens[to]!;
    if (
      /^(?:[,.;:!?()"“”]|--|[—–])$/.test(word) ||
      /^(?:who|which|that|whose|and|said|says|told|but)$/.test(word)
    )
      break;
    if (head < 0) {
      if (PERSON_NOUNS.has(word) && !PERSON_NOUNS.has(norm(to + 1)) && !(tokens[to + 1]?.pos === 'NOUN'))
        head = to;
      else if (pos === 'VERB' && !/(?:ing|ed)$/.test(word)) break;
      else if (pos === 'ADP' || pos === 'AUX' || pos === 'PRON' || (pos === 'ADV' && !FORMER.test(word)))
        break;
    } else if (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(word))) break;
  }
  if (head < 0) return null;
  // An apposition closes with a comma or the sentence; else it was the next clause's subject.
  const closed =
    to >= tokens.length || /^(?:[,.;:!?)"”]|--|[—–]|who|which|that|whose|and|but)$/.test(norm(to));
  if (!closed) return null;
  const inner = tokens.slice(from, to);
  // "Frey, Stroem and the president said": a list, unless a determiner or a small letter shows an apposition.
  if (
    at === from &&
    inner[0]!.pos === 'PROPN' &&
    !inner.some(({ norm: word }) => word === "'s" || /^(?:of|for)$/.test(word))
  )
    return null;
  return {
    text: withArticle(body.slice(inner[0]!.start, inner.at(-1)!.end).replace(/\s+/g, ' ')),
    words: wordsOf(inner.map(({ norm: word }) => word)),
    head: norm(head),
    span: spanOf(inner),
  };
}

/** "The spokesman, John Smith, said": the role stands before the comma. */
export function roleAhead(body: string, { tokens }: Sentence, name: NameSpan): PlacedRole | null {
  const comma = name.titled - 1;
  if (comma < 1 || tokens[comma]!.norm !== ',') return null;
  if (!/^[,.]?$/.test(tokens[name.to]?.norm ?? '')) return null;
  let from = comma;
  while (
    from > 0 &&
    comma - from < LONGEST_AFTER &&
    !/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(tokens[from - 1]!.pos)
  )
    from -= 1;
  const opener = tokens[from]!;
  if (!/^(?:a|an|the|his|her|their|its|one)$/.test(opener.norm)) return null;
  let head = -1;
  for (let index = from + 1; index < comma; index += 1) {
    if (tokens[index]!.pos === 'ADP') break;
    if (PERSON_NOUNS.has(tokens[index]!.norm)) head = index;
  }
  if (head < 0) return null;
  const inner = tokens.slice(from + 1, comma);
  return {
    text: withArticle(body.slice(inner[0]!.start, inner.at(-1)!.end).replace(/\s+/g, ' ')),
    words: wordsOf(inner.map(({ norm }) => norm)),
    head: tokens[head]!.norm,
    span: spanOf(inner),
  };
}

const OWNED = /^(?:\p{L}[\p{L}-]* ){0,2}(\p{Ll}[\p{L}-]*)['’]s /u;
const OWNERS =
  /^(?:firm|airline|airport|carrier|country|nation|town|manufacturer|retailer|publisher|newspaper)$/;

/** Whether a role begins with a body that is not named: "company's chief executive"; not "women's coach". */
function hasOwner(text: string): boolean {
  const owner = OWNED.exec(text.replace(/^the /, ''))?.[1];
  return owner !== undefined && (BODY_NOUNS.has(owner) || PLACE_NOUNS.has(owner) || OWNERS.test(owner));
}

/** A body that is not named does not stand without its article: "the company's chief executive". */
function withArticle(text: string): string {
  return hasOwner(text) && !/state['’]s attorney/i.test(text) ? `the ${text}` : text;
}

function wordsOf(norms: readonly string[]): string[] {
  return norms
    .map((norm) => HONORIFICS.get(norm) || norm)
    .filter((norm) => /[a-z]/.test(norm) && norm !== "'s");
}

function spanOf(tokens: readonly Token[]): Span {
  return [tokens[0]!.start, tokens.at(-1)!.end];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
