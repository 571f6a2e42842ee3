/** Turns as they are remembered, together with what the corpus knows of the sentences they showed. */
import type { Span } from '../article/article.ts';
import type { AnnotatedArticle, EntityType, Mention, Token } from '../sentence/annotated.ts';
import { firstNameGender } from '../sentence/entities/gazetteer.ts';
import { PERSON_NOUNS } from '../sentence/entities/words.ts';
import { sentenceAt, sentencesIn } from '../sentence/locate.ts';
import { normOf } from '../sentence/terms.ts';
import { happeningsIn } from './happenings.ts';
import { contentOf, readMessage } from './message.ts';
import { PRONOUNS, type Pronoun } from './pronouns.ts';
import { othersQuotedNear } from './repliers.ts';
import type { ShownSentence, Turn } from './turn.ts';

/** What an understanding of follow-ups needs to know of the corpus. */
export interface Articles {
  annotated(article: string): AnnotatedArticle | undefined;
}

/** Whom or what a pronoun may stand for. */
export interface Referent {
  readonly name: string;
  readonly type: EntityType;
  /** The pronoun that the article itself uses of it most; null where it uses none. */
  readonly pronoun: Pronoun | null;
}

/** What somebody says in an article near what was quoted from it. */
export interface RecalledReply {
  readonly by: Referent;
  /** After it, or before. */
  readonly follows: boolean;
  readonly sentences: readonly Pick<ShownSentence, 'article' | 'start' | 'end'>[];
}

export interface RecalledTurn extends Turn {
  /** Content words of the question as it was understood. */
  readonly questionTerms: readonly Token[];
  /** Content words of the first sentence shown; empty where it is gone from the corpus, or none was shown. */
  readonly shownTerms: readonly Token[];
  /** What the answering words of the first sentence name. */
  readonly answered: readonly Referent[];
  /** What the question names of the article of the first sentence, in the question's order; "Rao's brother" before Rao. */
  readonly questioned: readonly Referent[];
  /** Those of them whom the person named in so many words, rather than by a pronoun. */
  readonly typed: readonly Referent[];
  /** Who says the first sentence, innermost first. */
  readonly speakers: readonly Referent[];
  /** What else the first sentence names, in its order. */
  readonly named: readonly Referent[];
  /** What the answering words of the other sentences shown name. */
  readonly besides: readonly Referent[];
  /** What the first sentence tells of that has a time of its own: "the trial". */
  readonly happenings: readonly string[];
  /** Who else is quoted after the first sentence, in the article's order; then before it, the nearest first. */
  readonly replies: readonly RecalledReply[];
  /** What its article takes a name for, by the name in small letters: in full, for short, or a person's last one. */
  readonly typeOf: ReadonlyMap<string, EntityType>;
  /** The body of the article of the first sentence, for telling whether a name occurs in it; empty where there is none. */
  readonly articleText: string;
}

/** Adds to a turn what the corpus knows of what it showed. What has gone from the corpus is left out. */
export function recall(turn: Turn, articles: Articles): RecalledTurn {
  const questionTerms = readMessage(turn.understood, turn.kind).content;
  const first = turn.shown.find(({ article }) => articles.annotated(article) !== undefined);
  const article = first && articles.annotated(first.article);
  if (first === undefined || article === undefined) {
    const nothing = {
      shownTerms: [],
      answered: [],
      questioned: [],
      typed: [],
      speakers: [],
      named: [],
      besides: [],
      happenings: [],
      replies: [],
      typeOf: new Map(),
      articleText: '',
    };
    return { ...turn, questionTerms, ...nothing };
  }
  const inside = article.mentions.filter(({ start, end }) => start < first.end && first.start < end);
  const referents = referentsOf(article);
  const tokens = sentencesIn(article.sentences, first.start, first.end).flatMap((one) => one.tokens);
  const of = (mentions: readonly Mention[]) => unique(mentions.map(({ entity }) => referents(entity)));
  return {
    ...turn,
    questionTerms,
    shownTerms: contentOf(tokens),
    answered: answeredBy(article, first),
    questioned: unique([
      ...peopleOf(turn.understood),
      ...namedIn(turn.understood, article).map((entity) => referents(entity)),
    ]),
    typed: unique(namedIn(turn.asked, article).map((entity) => referents(entity))),
    speakers: unique(speakersOf(article, first).map(referents)),
    named: of(inside),
    besides: unique(
      turn.shown.flatMap((sentence) => {
        const told = sentence === first ? undefined : articles.annotated(sentence.article);
        return told === undefined ? [] : answeredBy(told, sentence);
      }),
    ),
    happenings: happeningsIn(tokens),
    replies: repliesTo(article, first),
    typeOf: typesIn(article),
    articleText: article.article.body,
  };
}

/** What the answering words of a sentence name. */
function answeredBy(article: AnnotatedArticle, { start, end, answer }: ShownSentence): readonly Referent[] {
  const referents = referentsOf(article);
  const answering = article.mentions.filter(
    (mention) =>
      mention.start < end &&
      start < mention.end &&
      answer.some((words) => names(mention, words, article.entities[mention.entity]!.type)),
  );
  return unique(answering.map(({ entity }) => referents(entity)));
}

function repliesTo(article: AnnotatedArticle, first: ShownSentence): readonly RecalledReply[] {
  const { sentences } = article;
  const referents = referentsOf(article);
  const near = othersQuotedNear(article, sentenceAt(sentences, first.start), speakersOf(article, first));
  return near.map(({ entity, follows, sentences: said }) => ({
    by: referents(entity),
    follows,
    sentences: said.map((at) => {
      const { start, end } = sentences[at]!;
      return { article: first.article, start, end };
    }),
  }));
}

function typesIn({ entities }: AnnotatedArticle): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const { name, aliases, type } of entities) {
    const last = type === 'person' ? [name.split(' ').at(-1)!] : [];
    for (const form of [...last, ...aliases, name]) types.set(normOf(form), type);
  }
  return types;
}

/** "Woods's husband" of "where did Woods's husband die": whom a question has no other name for. */
function peopleOf(question: string): readonly Referent[] {
  return [...question.matchAll(/(?:\p{Lu}[\p{L}.-]*\s)*\p{Lu}[\p{L}.-]*['’]s? (\p{Ll}+)/gu)].flatMap(
    ([name, noun]) => (PERSON_NOUNS.has(noun!) ? [{ name, type: 'person' as const, pronoun: null }] : []),
  );
}

/** Of what answering words a name must be where it is no person's: "Iran" is not meant by "four members of an Iran-backed militia". */
const SHARE_OF_ANSWER = 0.5;

function names({ start, end }: Mention, [from, to]: Span, type: EntityType): boolean {
  if (end <= from || to <= start) return false;
  return type === 'person' || end - start >= SHARE_OF_ANSWER * (to - from);
}

/** Entities that the sentence's attributions have for speakers, the innermost first. */
function speakersOf(article: AnnotatedArticle, { start, end }: ShownSentence): readonly number[] {
  const touching = article.attributions.filter(({ content, source }) =>
    [...content, ...source].some(([from, to]) => from < end && start < to),
  );
  const sizeOf = ({ content }: (typeof touching)[number]) =>
    content.reduce((sum, [from, to]) => sum + to - from, 0);
  return touching
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .flatMap(({ speaker }) => (speaker?.entity == null ? [] : [speaker.entity]));
}

/**
 * Indices of the entities that a question names, by any form of their names or a person's last one, in its order. Of
 * several whom the same word may name, the one that it names in full, or else that the article speaks of most.
 */
function namedIn(question: string, { entities, mentions }: AnnotatedArticle): readonly number[] {
  const text = ` ${wordsOf(question)} `;
  const spokenOf = (entity: number) => mentions.filter((mention) => mention.entity === entity).length;
  const found = entities.flatMap(({ name, aliases, type }, entity) => {
    const forms = [name, ...aliases, ...(type === 'person' ? [name.split(' ').at(-1)!] : [])].map(wordsOf);
    const inText = forms.filter((form) => text.includes(` ${form} `));
    if (inText.length === 0) return [];
    const longest = inText.reduce((best, form) => (form.length > best.length ? form : best));
    return [{ entity, longest, at: Math.min(...inText.map((form) => text.indexOf(` ${form} `))) }];
  });
  return found
    .filter(({ entity, longest }) =>
      found.every((other) =>
        other.longest === longest
          ? spokenOf(other.entity) <= spokenOf(entity)
          : !` ${other.longest} `.includes(` ${longest} `),
      ),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ entity }) => entity);
}

const wordsOf = (text: string) =>
  normOf(text)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Entities as referents, each with the pronoun that its article uses of it. */
function referentsOf(article: AnnotatedArticle): (entity: number) => Referent {
  return (entity) => {
    const counts = new Map<Pronoun, number>();
    for (const mention of article.mentions) {
      if (mention.entity !== entity || mention.form !== 'pronoun') continue;
      const pronoun = PRONOUNS.get(normOf(article.article.body.slice(mention.start, mention.end)));
      if (pronoun !== undefined) counts.set(pronoun, (counts.get(pronoun) ?? 0) + mention.confidence);
    }
    const { name, type } = article.entities[entity]!;
    const person = type === 'other' ? personIn(name) : null;
    const pronoun = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    return person === null ? { name, type, pronoun } : { name: person, type: 'person', pronoun };
  };
}

/** "Luis Ferrer" of "Goalkeeper Luis Ferrer", whom nobody has told for a person; null of what has no first name in it. */
function personIn(name: string): string | null {
  const words = name.split(' ');
  const first = words.findIndex((word, at) => at < words.length - 1 && firstNameGender(word) !== null);
  return first < 0 ? null : words.slice(first).join(' ');
}

function unique(referents: readonly Referent[]): readonly Referent[] {
  return [...new Map(referents.map((referent) => [referent.name, referent])).values()];
}
