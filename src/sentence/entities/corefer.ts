/**
 * Pronouns and descriptions: whom "he" and "the official" mean. A walk through the article that keeps who was spoken
 * of, how long ago and in what place of the sentence; the best candidate wins, and how clearly is its confidence.
 * The order of candidates is that of `salience.ts`.
 */
import type { Article } from '../../article/article.ts';
import type { Entity, Mention, Sentence, Token } from '../annotated.ts';
import { isObject, isSubject, isTitle, quoteAfter, speaksAt } from './clauses.ts';
import type { Known } from './cluster.ts';
import { aloneName, type Description, findDescriptions, officeOf, sameOffice } from './descriptions.ts';
import { type Gender, placeKind } from './gazetteer.ts';
import { type Event, REACH, salienceOf } from './salience.ts';
import { FEMALE_WORDS, MALE_WORDS, SPEAKING } from './words.ts';

/** By the lead of the best candidate over the second: how sure the pronoun is. */
const SURE_BY_LEAD: readonly (readonly [lead: number, confidence: number])[] = [
  [2.5, 0.9],
  [1.5, 0.82],
  [0.75, 0.7],
  [0.25, 0.6],
  [0, 0.5],
];
const ONLY_CANDIDATE = 0.92;
const UNKNOWN_GENDER = 0.1;
/** "it said", "they said" mean a body less surely than "he" means a person. */
const BODY_AT_MOST = 0.7;
const DESCRIPTION = 0.85;
const DESCRIPTION_OF_SEVERAL = 0.65;
/** A description means someone named at most so many sentences ago. */
const DESCRIPTION_REACH = 25;
const RELATIVE = 0.95;
/** "Lee is a liar," he said; he said Lee had lied: whom a speaker names is hardly the speaker. */
const NAMES_OTHERS = -6;
/** Some do speak of themselves by name: too few to say it of anybody. */
const AFTER_OWN_NAME = 0.5;
/** Text without a stop is no reason to look through all of it: at most so many mentions back. */
const LOOK_BACK = 150;

const TEXTS =
  /^(?:article|letter|statement|column|essay|book|report|post|tweet|message|speech|remarks|comments|memo|testimony)$/;

const PRONOUNS: ReadonlyMap<string, Gender | 'body'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ...['they', 'them', 'it'].map((word) => [word, 'body'] as const),
]);

/** Whom a sentence names. */
interface Named {
  readonly inQuotes: ReadonlySet<number>;
  /** Outside of quotation marks: the first token of each one's last name. */
  readonly places: ReadonlyMap<number, number>;
}

export function corefer(
  article: Article,
  sentences: readonly Sentence[],
  named: { readonly known: readonly Known[]; readonly mentions: readonly Mention[] },
): { entities: Entity[]; mentions: Mention[] } {
  const { body } = article;
  const known: Known[] = [...named.known];
  const found: Mention[] = [];
  const speaking = new Set<number>();
  const history: Event[] = [];
  const counts = new Map<number, number>();
  const bySentence = Map.groupBy(named.mentions, ({ sentence }) => sentence);
  let quoted = false;
  let block = -1;
  /** Who is named in the quotation that is open. */
  let namedInside = new Set<number>();

  sentences.forEach((sentence, index) => {
    if (sentence.block !== block) quoted = false;
    if (!quoted) namedInside = new Set();
    block = sentence.block;
    walk(sentence, index, bySentence.get(index) ?? []);
  });
  return pruned();

  function walk(sentence: Sentence, index: number, names: readonly Mention[]): void {
    const { tokens } = sentence;
    const nameAt = new Map<number, readonly [mention: Mention, to: number]>();
    const inName = new Set<number>();
    let cursor = 0;
    for (const mention of names) {
      while (cursor < tokens.length && tokens[cursor]!.start < mention.start) cursor += 1;
      let to = cursor;
      while (to < tokens.length && tokens[to]!.start < mention.end) inName.add(to++);
      // Titles are the name's: "the nominee, Gov. Ann Lee".
      for (let title = cursor - 1; title >= 0 && isTitle(body, tokens[title]!); title -= 1) inName.add(title);
      nameAt.set(cursor, [mention, to]);
    }
    const said = namedIn(tokens, nameAt);
    const descriptions = new Map(
      findDescriptions(sentence, (token) => inName.has(token)).map((each) => [each.from, each]),
    );
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      quoted = quoteAfter(quoted, tokens, at);
      const name = nameAt.get(at);
      if (name !== undefined) {
        note(name[0].entity, index, at, name[1], tokens);
        at = name[1] - 1;
        continue;
      }
      const description = descriptions.get(at);
      if (description !== undefined) {
        const entity = describe(description, sentence, index);
        if (entity !== null) {
          note(entity, index, description.from, description.until, tokens);
          at = description.to - 1;
        }
        continue;
      }
      if (token.pos !== 'PRON' && token.pos !== 'DET' && !PRONOUNS.has(token.norm)) continue;
      pronoun(token, at, sentence, index, said);
    }
  }

  /** Who is named in the quotations of a sentence, with what of them stands in the sentences before; and where in it a name stands. */
  function namedIn(tokens: readonly Token[], nameAt: ReadonlyMap<number, readonly [Mention, number]>): Named {
    const inQuotes = new Set(namedInside);
    const places = new Map<number, number>();
    let open = quoted;
    for (let at = 0; at < tokens.length; at += 1) {
      open = quoteAfter(open, tokens, at);
      const [mention] = nameAt.get(at) ?? [];
      if (mention === undefined) continue;
      if (open) inQuotes.add(mention.entity);
      else places.set(mention.entity, at);
    }
    namedInside = inQuotes;
    return { inQuotes, places };
  }

  function note(entity: number, sentence: number, from: number, to: number, tokens: readonly Token[]): void {
    const subject = isSubject(tokens, from, to);
    const speaks = speaksAt(tokens, from, to);
    // "Lee's letter says": the letter speaks for its owner.
    const possessive = tokens[to]?.norm === "'s" && !TEXTS.test(tokens[to + 1]?.norm ?? '');
    history.push({
      entity,
      sentence,
      token: from,
      end: tokens[to - 1]!.end,
      subject: subject || (tokens[to]?.norm === "'s" && !possessive),
      possessive,
      quoted,
      speaks,
    });
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (speaks) speaking.add(entity);
  }

  function pronoun(token: Token, at: number, sentence: Sentence, index: number, named: Named): void {
    const { tokens } = sentence;
    if (token.norm === 'who' || token.norm === 'whose') {
      const last = history.at(-1);
      const before = tokens[at - 1];
      if (last === undefined || last.sentence !== index || before === undefined || at - last.token > 14)
        return;
      if (known[last.entity]!.entity.type !== 'person') return;
      const ends = last.end === before.end || (before.norm === ',' && last.end === tokens[at - 2]?.end);
      if (ends) push(token.start, token.end, index, last.entity, 'pronoun', RELATIVE);
      return;
    }
    const wanted = PRONOUNS.get(token.norm);
    if (wanted === undefined) return;
    // "it" and "they" are taken for a body only where they speak: elsewhere they mean too much else.
    if (
      wanted === 'body' &&
      !(SPEAKING.has(tokens[at + 1]?.norm ?? '') || /^(?:said|says)$/.test(tokens[at - 1]?.norm ?? ''))
    )
      return;
    const speaks = speaksAt(tokens, at, at + 1);
    const isNamedByThem = (entity: number): boolean =>
      speaks && !quoted && (named.inQuotes.has(entity) || isToldOf(named.places.get(entity) ?? -1));
    // "…," he said, and Lee left: another clause.
    const isToldOf = (place: number): boolean =>
      place > at &&
      !tokens
        .slice(at, place)
        .some(({ norm }, after) => norm === ',' && /^(?:and|but|while)$/.test(tokens[at + after + 1]!.norm));
    const ranked = candidates(at, sentence, index, wanted, speaks)
      .map((one) => (isNamedByThem(one.entity) ? { ...one, score: one.score + NAMES_OTHERS } : one))
      .sort((a, b) => b.score - a.score || a.entity - b.entity);
    const best = ranked[0];
    if (best === undefined) return;
    const lead = ranked[1] === undefined ? Number.POSITIVE_INFINITY : best.score - ranked[1].score;
    let confidence =
      ranked[1] === undefined ? ONLY_CANDIDATE : SURE_BY_LEAD.find(([least]) => lead >= least)![1];
    if (isNamedByThem(best.entity)) confidence = Math.min(confidence, AFTER_OWN_NAME);
    if (wanted === 'body') confidence = Math.min(confidence, BODY_AT_MOST);
    else if (known[best.entity]!.gender === null) confidence -= UNKNOWN_GENDER;
    push(token.start, token.end, index, best.entity, 'pronoun', confidence);
    note(best.entity, index, at, at + 1, tokens);
  }

  function candidates(
    at: number,
    { tokens, block: here }: Sentence,
    index: number,
    wanted: Gender | 'body',
    speaks: boolean,
  ) {
    const scores = new Map<number, number>();
    const lastNamed = history.at(-1);
    const pronoun = {
      at,
      tokens,
      speaks,
      quoted,
      afterWhom: tokens[at - 1]?.norm === 'whom',
      object: isObject(tokens, at),
    };
    for (let each = history.length - 1; each >= Math.max(0, history.length - LOOK_BACK); each -= 1) {
      const event = history[each]!;
      const distance = index - event.sentence;
      if (distance >= REACH) break;
      const { entity, gender } = known[event.entity]!;
      if (
        wanted === 'body'
          ? entity.type !== 'organization' && entity.type !== 'group'
          : entity.type !== 'person' || (gender ?? wanted) !== wanted
      )
        continue;
      const score = salienceOf(event, {
        ...pronoun,
        distance,
        genderKnown: gender === wanted,
        sameBlock: sentences[event.sentence]!.block === here,
        mentions: counts.get(event.entity) ?? 0,
        justNamed: lastNamed?.entity === event.entity,
      });
      scores.set(event.entity, Math.max(scores.get(event.entity) ?? Number.NEGATIVE_INFINITY, score));
    }
    return [...scores]
      .map(([entity, score]) => ({ entity, score }))
      .sort((a, b) => b.score - a.score || a.entity - b.entity);
  }

  /** The entity that a description means: someone before who holds that office, or someone new. */
  function describe(description: Description, { tokens }: Sentence, index: number): number | null {
    const { from, to, until, head, modifiers, tail, definite } = description;
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    if (definite) {
      const holders = holdersOf(description, index);
      if (holders.length > 0) {
        push(
          start,
          end,
          index,
          holders[0]!,
          'description',
          holders.length === 1 ? DESCRIPTION : DESCRIPTION_OF_SEVERAL,
        );
        return holders[0]!;
      }
    }
    const text = body.slice(start, tokens[until - 1]!.end);
    const gender = FEMALE_WORDS.has(head) ? 'female' : MALE_WORDS.has(head) ? 'male' : null;
    known.push({
      entity: { type: 'person', name: aloneName(text, head), aliases: [], role: null, anonymous: true },
      gender,
      roles: [{ text, words: [...modifiers, ...tail, head], head }],
      anonymous: true,
    });
    push(start, tokens[until - 1]!.end, index, known.length - 1, 'description', 1);
    return known.length - 1;
  }

  /** Those who hold the described office, the one last spoken of first. */
  function holdersOf({ head, modifiers, tail }: Description, index: number): number[] {
    const exact = holdersWith(head, [...modifiers, ...tail], index);
    if (exact.length > 0 || tail.length === 0) return exact;
    // "The senator from Ohio" where the text has named one senator: whence, it need not have said.
    const holders = holdersWith(head, modifiers, index);
    const elsewhere = (entity: number) =>
      known[entity]!.roles.some(({ words }) => words.some((word) => placeKind(word) !== null));
    return /^(?:senator|governor|mayor|congressman|congresswoman|representative)$/.test(head) &&
      holders.length === 1 &&
      !elsewhere(holders[0]!)
      ? holders
      : [];
  }

  function holdersWith(head: string, wanted: readonly string[], index: number): number[] {
    const seen = new Set<number>();
    for (let each = history.length - 1; each >= Math.max(0, history.length - LOOK_BACK); each -= 1) {
      const event = history[each]!;
      if (seen.has(event.entity)) continue;
      if (index - event.sentence > DESCRIPTION_REACH) break;
      const holds = known[event.entity]!.roles.some(
        (role) => sameOffice(officeOf(role.head), head) && wanted.every((word) => role.words.includes(word)),
      );
      if (holds) seen.add(event.entity);
    }
    return [...seen];
  }

  function push(
    start: number,
    end: number,
    sentence: number,
    entity: number,
    form: Mention['form'],
    confidence: number,
  ): void {
    found.push({ start, end, sentence, entity, form, confidence });
  }

  /** Someone described once who says nothing is no entity of the article. */
  function pruned(): { entities: Entity[]; mentions: Mention[] } {
    const mentions = [...named.mentions, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
    const place = new Map<number, number>();
    const entities: Entity[] = [];
    known.forEach(({ entity, anonymous }, index) => {
      if (anonymous && !speaking.has(index) && (counts.get(index) ?? 0) < 2) return;
      place.set(index, entities.length);
      entities.push(entity);
    });
    return {
      entities,
      mentions: mentions
        .filter(({ entity }) => place.has(entity))
        .map((mention) => ({ ...mention, entity: place.get(mention.entity)! })),
    };
  }
}
