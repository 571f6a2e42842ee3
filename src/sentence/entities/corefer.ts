/**
 * Pronouns and descriptions: whom "he" and "the official" mean. A walk through the article that keeps who was spoken
 * of, how long ago and in what place of the sentence; the best candidate wins, and how clearly is its confidence.
 * The order of candidates is that of `salience.ts`.
 */
import type { Article } from '../../article/article.ts';
import type { Entity, Mention, Sentence, Token } from '../annotated.ts';
import { isSubject, isTitle, quoteAfter, speaksAt } from './clauses.ts';
import type { Known } from './cluster.ts';
import { aloneName, type Description, findDescriptions } from './descriptions.ts';
import { Discourse } from './discourse.ts';
import { holdersOf } from './office-holders.ts';
import {
  isPronoun,
  isRelative,
  meantByPronoun,
  meantByRelative,
  type Named,
  type Place,
} from './pronouns.ts';
import { FEMALE_WORDS, MALE_WORDS } from './words.ts';

const DESCRIPTION = 0.85;
const DESCRIPTION_OF_SEVERAL = 0.65;

const TEXTS =
  /^(?:article|letter|statement|column|essay|book|report|post|tweet|message|speech|remarks|comments|memo|testimony)$/;

export function corefer(
  article: Article,
  sentences: readonly Sentence[],
  named: { readonly known: readonly Known[]; readonly mentions: readonly Mention[] },
): { entities: Entity[]; mentions: Mention[] } {
  const { body } = article;
  const discourse = new Discourse(named.known);
  const { known } = discourse;
  const found: Mention[] = [];
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
        note(entity, index, description.from, description.until, tokens);
        at = description.to - 1;
        continue;
      }
      if (isPronoun(token)) pronoun(token, { at, sentence, index, quoted, named: said });
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
    // "Lee's letter says": the letter speaks for its owner.
    const possessive = tokens[to]?.norm === "'s" && !TEXTS.test(tokens[to + 1]?.norm ?? '');
    discourse.note({
      entity,
      sentence,
      token: from,
      end: tokens[to - 1]!.end,
      subject: subject || (tokens[to]?.norm === "'s" && !possessive),
      possessive,
      quoted,
      speaks: speaksAt(tokens, from, to),
    });
  }

  function pronoun(token: Token, place: Place): void {
    const { at, index, sentence } = place;
    const relative = isRelative(token);
    const meant = relative ? meantByRelative(place, discourse) : meantByPronoun(place, discourse, sentences);
    if (meant === null) return;
    push([token.start, token.end], index, meant.entity, 'pronoun', meant.confidence);
    // Whom a "who" means was noted just before it.
    if (!relative) note(meant.entity, index, at, at + 1, sentence.tokens);
  }

  /** The entity that a description means: someone before who holds that office, or someone new. */
  function describe(description: Description, { tokens }: Sentence, index: number): number {
    const { from, to, until, head, modifiers, tail, definite } = description;
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    const [holder, ...others] = definite ? holdersOf(description, index, discourse) : [];
    if (holder !== undefined) {
      const sure = others.length === 0 ? DESCRIPTION : DESCRIPTION_OF_SEVERAL;
      push([start, end], index, holder, 'description', sure);
      return holder;
    }
    const text = body.slice(start, tokens[until - 1]!.end);
    const gender = FEMALE_WORDS.has(head) ? 'female' : MALE_WORDS.has(head) ? 'male' : null;
    known.push({
      entity: { type: 'person', name: aloneName(text, head), aliases: [], role: null, anonymous: true },
      gender,
      roles: [{ text, words: [...modifiers, ...tail, head], head }],
      anonymous: true,
    });
    push([start, tokens[until - 1]!.end], index, known.length - 1, 'description', 1);
    return known.length - 1;
  }

  function push(
    [start, end]: readonly [number, number],
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
      if (anonymous && !discourse.hasSpoken(index) && discourse.mentionsOf(index) < 2) return;
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
