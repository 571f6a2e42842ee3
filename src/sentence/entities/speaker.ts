/** Who a source is: the words of an attribution's source to a person, a body, or what they say themselves. */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Mention, Speaker, Token } from '../annotated.ts';
import { sentenceAt, tokenAt } from '../locate.ts';
import { beforeRelative, pluralSubject } from './antecedents.ts';
import { aloneName } from './descriptions.ts';
import { isList, lastWord, mentionsIn, phraseEnd, textOf } from './source-phrase.ts';
import { maker, makerAfter } from './text-makers.ts';
import { BARE_BODIES, BODY_NOUNS, PERSON_NOUNS } from './words.ts';

type Resolved = Pick<AnnotatedArticle, 'article' | 'sentences' | 'entities' | 'mentions'>;

/** Texts that speak for someone: "a statement from the ministry" is the ministry's. */
const TEXTS =
  /^(?:report|reports|statement|statements|letter|letters|post|posts|tweet|tweets|email|e-mail|emails|memo|filing|release|article|account|accounts|remarks|comments|words|message|messages|testimony|speech|note|reporting|figures|data|poll|polls|survey|surveys|study|studies|analysis|research|estimate|estimates|investigation|inquiry|review|audit|paper)$/;
/** Texts about something: what they are "of" did not make them. */
const INQUIRIES =
  /^(?:study|studies|survey|surveys|poll|polls|analysis|research|estimate|estimates|investigation|inquiry|review|audit)$/;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|their|its|who|whom|whose|which|that|this|i|we|me|us|you|our|my|your)$/;
/** Whose turn it is in an interview, where "Q:" and "A:" name nobody. */
const TURNS = /^(?:q|a|question|answer)$/;
/** "the Smiths and the Days": two sources in one are shown as the text has them. */
const SEVERAL = 0.9;
/** A source shown in the text's own words is sure to be what the text says. */
const OWN_WORDS = 1;
/** "people who": the noun before it is nearly always meant. "They": the last plural subject, too seldom to be named for sure. */
const RELATIVE_MEANT = 0.85;
const PLURAL_MEANT = 0.55;

/** Whether a speaker is a text that nobody is named for: "a report", "the data". */
export function isUnnamedText({ name, entity }: Speaker): boolean {
  // "A person familiar with the inquiry" is none, "a report on the harbour" is one.
  return entity === null && TEXTS.test(name.toLowerCase().replace(FURTHER, '').split(' ').at(-1)!);
}

/** What follows the noun that a phrase is about. */
const FURTHER = /\s(?:of|in|on|at|by|for|from|with|to|about|into|that|released|published|obtained|seen)\s.*$/;

/**
 * Who the source of an attribution is. `spans` are the source's spans in the body. Null where they hold no word, or
 * a pronoun of which it cannot be told whom it means.
 */
export function resolveSpeaker(doc: Resolved, spans: readonly Span[]): Speaker | null {
  const [first, ...others] = spans;
  if (first === undefined) return null;
  if (others.length > 0) {
    // A source is one stretch of text; of several that were taken for it, the one that names someone.
    const found = spans.flatMap((span) => resolveSpeaker(doc, [span]) ?? []);
    return found.find(({ entity }) => entity !== null) ?? found[0] ?? null;
  }
  const [start, end] = first;
  const index = sentenceAt(doc.sentences, start);
  if (index < 0) return null;
  const all = doc.sentences[index]!.tokens;
  const tokens: Token[] = [];
  let at = tokenAt(all, start);
  for (; at < all.length && all[at]!.start < end; at += 1) {
    if (all[at]!.start >= start && all[at]!.end <= end) tokens.push(all[at]!);
  }
  if (tokens.length === 1 && TURNS.test(tokens[0]!.norm) && all[at]?.norm === ':') return null;
  const mentions = mentionsIn(doc.mentions, start, end);
  return ofTokens(doc, tokens, mentions) ?? ofAntecedent(doc, index, tokens);
}

/** "who" and "they" that mean no entity: the words that they stand for. */
function ofAntecedent(doc: Resolved, index: number, tokens: readonly Token[]): Speaker | null {
  const pronoun = tokens.find(({ term }) => term !== '');
  if (pronoun === undefined) return null;
  const all = doc.sentences[index]!.tokens;
  const at = tokenAt(all, pronoun.start);
  const meant = /^(?:who|which|that|whose)$/.test(pronoun.norm)
    ? beforeRelative(all, at)
    : /^(?:they|them|their)$/.test(pronoun.norm)
      ? pluralSubject(doc.sentences, index, at)
      : [];
  const [first] = meant;
  if (first === undefined) return null;
  const sure = /^th/.test(pronoun.norm) && pronoun.norm !== 'that' ? PLURAL_MEANT : RELATIVE_MEANT;
  const speaker = ofTokens(doc, meant, mentionsIn(doc.mentions, first.start, meant.at(-1)!.end));
  return speaker && { ...speaker, confidence: Math.min(speaker.confidence, sure) };
}

function ofTokens(doc: Resolved, all: readonly Token[], mentions: readonly Mention[]): Speaker | null {
  let tokens = all;
  while (
    tokens.length > 0 &&
    (tokens[0]!.term === '' || /^(?:by|from|to|according|and|but|for)$/.test(tokens[0]!.norm))
  )
    tokens = tokens.slice(1);
  // "Stroem's accusation": a source that is only the owner.
  while (tokens.length > 1 && (tokens.at(-1)!.norm === "'s" || tokens.at(-1)!.norm === "'"))
    tokens = tokens.slice(0, -1);
  if (tokens.length === 0) return null;
  const end = phraseEnd(tokens, mentions);
  const head = lastWord(tokens, end);
  // "a statement from the official": the official's, when the text tells whose it is.
  if (
    TEXTS.test(head.norm) &&
    (INQUIRIES.test(head.norm) ? /^(?:by|from)$/ : /^(?:by|from|of)$/).test(tokens[end]?.norm ?? '')
  ) {
    const author = ofTokens(doc, maker(tokens, end + 1), mentions);
    if (author !== null) return author;
  }
  // "a report released on Monday by the ministry": the ministry's.
  const by = TEXTS.test(head.norm) ? makerAfter(tokens, end) : -1;
  if (by >= 0) {
    const made = ofTokens(doc, maker(tokens, by + 1), mentions);
    if (made !== null) return made;
  }
  const next = tokens[end];
  if (
    next !== undefined &&
    (next.norm === 'and' || next.norm === '&' || (next.norm === ',' && isList(tokens, end, mentions)))
  ) {
    return ownWords(doc, tokens, mentions, SEVERAL);
  }
  const mention =
    mentions.find((each) => each.end === head.end && each.start >= tokens[0]!.start) ??
    mentions.find((each) => each.form !== 'name' && each.start <= head.start && each.end >= head.end);
  if (mention !== undefined && !isPartOfMany(doc, mention, tokens, end))
    return ofMention(doc, namedAfter(doc, mention, tokens, mentions) ?? mention);
  if (PRONOUN.test(tokens[0]!.norm) && end === 1) return null;
  // "The group's director, Ann Lee"
  if (next?.norm === ',' && PERSON_NOUNS.has(head.norm)) {
    const named = mentions.find((each) => each.form === 'name' && each.start === tokens[end + 1]?.start);
    if (named !== undefined) return ofMention(doc, named);
  }
  const holder = PERSON_NOUNS.has(head.norm) ? holderAfter(doc, head, tokens, mentions) : undefined;
  return holder ? ofMention(doc, holder) : ownWords(doc, tokens, mentions, OWN_WORDS);
}

/** "The mayor of Ardal, Ann Lee": who is described by an office is named after it. */
function namedAfter(
  { entities }: Resolved,
  { entity, end }: Mention,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Mention | undefined {
  if (!entities[entity]!.anonymous) return undefined;
  const comma = tokens.findIndex(({ start }) => start >= end);
  const name = tokens[comma + 1];
  if (comma < 0 || tokens[comma]!.norm !== ',' || name === undefined) return undefined;
  return mentions.find(
    (each) => each.form === 'name' && each.start === name.start && entities[each.entity]!.type === 'person',
  );
}

/** "An aide to the minister, Ann Lee,": who is named after a comma with just that for a role. */
function holderAfter(
  { entities }: Resolved,
  head: Token,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Mention | undefined {
  return mentions.find(({ form, entity, start }) => {
    const { type, role } = entities[entity]!;
    const at = tokens.findIndex((token) => token.start === start);
    return (
      form === 'name' &&
      type === 'person' &&
      tokens[at - 1]?.norm === ',' &&
      (role ?? '').toLowerCase().split(/\s+/).includes(head.norm)
    );
  });
}

/** "other Republicans", "the Committee": the text's words say more, or less, than the entity's name. */
function isPartOfMany(
  { entities }: Resolved,
  { entity, start, form }: Mention,
  tokens: readonly Token[],
  end: number,
): boolean {
  const { type, name, anonymous } = entities[entity]!;
  if (form !== 'name' || type === 'person' || anonymous) return false;
  const lead = tokens.findIndex((token) => token.start >= start);
  if (type === 'group' && tokens.slice(0, Math.min(lead, end)).some(({ pos }) => pos !== 'DET')) return true;
  const bare = name.toLowerCase();
  return tokens[0]!.norm === 'the' && BODY_NOUNS.has(bare) && !BARE_BODIES.has(bare);
}

function ofMention({ entities }: Resolved, { entity, confidence }: Mention): Speaker {
  const { name, role } = entities[entity]!;
  return { name, entity, role, confidence };
}

/** The source's own words up to what only adds to them: a relative clause, an apposition. */
function ownWords(
  { article }: Resolved,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  confidence: number,
): Speaker | null {
  let to = tokens.findIndex(
    ({ norm }, index) =>
      index > 0 &&
      (/^(?:who|which|whose|;|:|--|—|–|\()$/.test(norm) ||
        // "two officials, speaking on condition of anonymity"
        (norm === ',' &&
          /^(?:speaking|citing|quoting|writing|asking|using)$/.test(tokens[index + 1]?.norm ?? ''))),
  );
  if (to < 0) to = tokens.length;
  while (to > 0 && tokens[to - 1]!.term === '') to -= 1;
  if (to === 0) return null;
  // A quotation mark that closes inside the source stays: a "super PAC".
  const quotes = tokens.slice(0, to).filter(({ norm }) => norm === '"').length;
  if (quotes % 2 === 1 && tokens[to]?.norm === '"') to += 1;
  const text = textOf(article.body, tokens.slice(0, to));
  const head = lastWord(tokens, phraseEnd(tokens, mentions)).norm;
  // "The Associated Press and Reuters": the article is the name's.
  const named = mentions.some(({ form, start }) => form === 'name' && start === tokens[1]?.start);
  const name = confidence === SEVERAL && named ? text : aloneName(text, head);
  return { name, entity: null, role: null, confidence };
}
