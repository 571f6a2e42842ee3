/**
 * Whether a sentence tells of another one than the question names: of another storm, another side's goal, another year's vote. It may share
 * every other word with the question, and answers it all the more wrongly.
 */
import type { Span } from '../../article/article.ts';
import { tokensOf } from '../../question/parse.ts';
import type { Token } from '../../sentence/annotated.ts';
import { EVENT_NOUNS, PERSON_NOUNS, PLACE_NOUNS } from '../../sentence/entities/words.ts';
import { normOf, termsOf } from '../../sentence/terms.ts';
import type { Asked } from '../asked/asked.ts';
import type { Evidence } from '../candidates/evidence.ts';
import type { EntityMention, SentenceView } from '../library/views.ts';
import { countryNamed } from '../words/same-country.ts';
import { namesTwoInOne } from './two-in-one.ts';

export function isOfAnother(evidence: Evidence): boolean {
  if (namesTwoInOne(evidence)) return true;
  // Whose words are asked for is told by who speaks.
  if (evidence.asked.question.kind === 'said') return false;
  return isOfAnotherYear(evidence) || namesAnother(evidence) || isOnAnotherSide(evidence);
}

/** A name is met by itself, misspelled at most, or by who is meant. */
const SAME_NAME = 0.8;

/** The question gives a year, and the article neither has it nor was published in it. */
function isOfAnotherYear({ asked, view }: Evidence): boolean {
  const { time } = asked.question;
  if (time === null) return false;
  const { article, times } = view.view.annotated;
  if (article.published === null) return false;
  const [first, last] = [time.from.slice(0, 4), time.to.slice(0, 4)];
  const meets = (from: string, to: string): boolean => from.slice(0, 4) <= last && first <= to.slice(0, 4);
  if (meets(article.published, article.published)) return false;
  if (times.some(({ from, to }) => from !== null && meets(from, to ?? from))) return false;
  const text = `${article.title.text} ${article.body}`;
  // "Of the 2000 marchers": it may be no year at all.
  return !text.includes(first) && !text.includes(Number(first).toLocaleString('en'));
}

/** Words for what something is that stand before the name it has for itself: "Storm Gregor", "Flight 19". */
const KIND_FIRST =
  /^(?:storm|hurricane|typhoon|cyclone|flight|operation|lake|mount|mt\.?|fort|camp|cape|hotel|proposition|amendment|local|route|highway|interstate|apollo)$/;
/** And that stand behind it: "North Bridge", "Vik College". Other last words name something themselves: "Classical Latin". */
const BODIES = /^(?:academy|church|club|college|council|court|hospital|party|school|union|university)$/;
const standsBehind = (norm: string): boolean =>
  PLACE_NOUNS.has(norm) || EVENT_NOUNS.has(norm) || BODIES.test(norm);

/** The article has the one asked for by name, which this sentence does not: it names another of its kind. */
function namesAnother(evidence: Evidence): boolean {
  const { view } = evidence;
  const { entities } = view.view.annotated;
  const others = view.mentions.filter(({ entity, byName }) => byName && entities[entity]!.type !== 'person');
  if (others.length === 0) return false;
  return kindsAsked(evidence).some((asked) => {
    if (asked.rest.some((term) => isMeant(evidence, term))) return false;
    return others.some(({ entity, span }) => {
      const kind = kindOf(entities[entity]!.name);
      if (kind?.word !== asked.word || kind.rest.some((term) => asked.rest.includes(term))) return false;
      if (isBeside(evidence, asked.word, span)) return false;
      return !evidence.answering.some((answer) => answer.span[0] < span[1] && span[0] < answer.span[1]);
    });
  });
}

/** What stands behind it is what something else is compared with: "more than", "the most since", "as many as". */
const COMPARED = /\b(?:than|since|like|unlike|as(?: \p{L}+){1,3} as)(?: (?:an?|the))? $/iu;
/** A word as alike as this to the asked one may be for the same thing: "the storm" for a hurricane. */
const SAME_KIND = 0.55;

/** "The storm killed 31, the most since Hurricane Beppo": the other is named beside what may be the one asked for. */
function isBeside({ asked, view }: Evidence, kind: string, [start]: Span): boolean {
  const { tokens, start: from } = view.sentence;
  if (COMPARED.test(view.view.annotated.article.body.slice(from, start))) return true;
  const words = asked.words.filter(({ term }) => term === kind);
  return view.tokens.some((token, i) => {
    if (token.end > start || token.pos !== 'NOUN') return false;
    const first = tokens[tokens.findIndex((one) => one.start === token.start) - 1];
    return first?.pos === 'DET' && words.some(({ likeness }) => likeness(view.words[i]!) >= SAME_KIND);
  });
}

/** What a name says that it is, and the rest of it. */
interface Kind {
  readonly word: string;
  readonly rest: readonly string[];
}

/** Null where it does not say what it is. */
function kindOf(name: string): Kind | null {
  const words = termsOf(name).filter(({ stop, term }) => !stop && term !== '');
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return null;
  const last = words.at(-1)!;
  const [kind, rest] = KIND_FIRST.test(first.norm) ? [first, others] : [last, words.slice(0, -1)];
  if (kind === last && !standsBehind(last.norm)) return null;
  return { word: kind.term, rest: rest.map(({ term }) => term) };
}

/** Of the names of the question: those that it writes as such, and those of the article that it has written small. */
function kindsAsked({ asked, view }: Evidence): readonly Kind[] {
  const { names, text } = asked.question;
  const plain = normOf(text);
  const known = view.view.annotated.entities.filter(
    ({ type, name }) => type !== 'person' && plain.includes(normOf(name)),
  );
  return [...names, ...known.map(({ name }) => name)].flatMap((name) => kindOf(name) ?? []);
}

function isMeant(evidence: Evidence, term: string): boolean {
  return evidence.asked.words.some((word, q) => word.term === term && evidence.meant(q) >= SAME_NAME);
}

/** Between what is done and whose side it is on: "scored for Vik". */
const SIDE = /^(?:for|against|by|with|to)$/;
/** Between an office and what it is of: "mayor of Vik". */
const OF = /^(?:of|for|at)$/;
/** Words that may stand before the name: "for the", "for their rivals". */
const BEFORE_NAME: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM']);
/** Words of the sentence that are as like as this to the asked one are the same deed or office. */
const SAME_DEED = 0.9;

/** The question has a name behind a deed or office, and the sentence has another one there, and nowhere that one. */
function isOnAnotherSide(evidence: Evidence): boolean {
  const { asked, view } = evidence;
  return sidesOf(asked).some(({ head, preposition, name }) => {
    if (evidence.own(head) < SAME_DEED || name.some((q) => evidence.meant(q) >= SAME_NAME)) return false;
    const met = view.tokens[evidence.position(head)];
    const { tokens } = view.sentence;
    const at = tokens.findIndex(({ start }) => start === met?.start);
    const other =
      at < 0
        ? undefined
        : (mentionAt(evidence, nameAfter(tokens, at, preposition)) ??
          (isOffice(asked.words[head]!.norm) ? nameBefore(evidence, tokens, at) : undefined));
    if (other === undefined) return false;
    const terms = view.view.termsOf(other.entity);
    return !name.some(
      (q) => terms.has(asked.words[q]!.term) || isOneCountry(asked.words[q]!.norm, view, other),
    );
  });
}

interface Side {
  /** The asked word before the preposition, and those of the name behind it. */
  readonly head: number;
  readonly preposition: string;
  readonly name: readonly number[];
}

const sides = new WeakMap<Asked, readonly Side[]>();

function sidesOf(asked: Asked): readonly Side[] {
  const known = sides.get(asked);
  if (known !== undefined) return known;
  const tokens = tokensOf(asked.question.text);
  const wordAt = (at: number): number => asked.words.findIndex(({ norm }) => norm === tokens[at]?.norm);
  const isDeed = (q: number): boolean => asked.parts.verbs.includes(q);
  const found = tokens.flatMap(({ norm }, at): readonly Side[] => {
    const head = wordAt(at - 1);
    if (head < 0 || asked.words[head]!.inName) return [];
    const isSide = isOffice(asked.words[head]!.norm) ? OF.test(norm) : isDeed(head) && SIDE.test(norm);
    if (!isSide) return [];
    let to = at + 1;
    while (BEFORE_NAME.has(tokens[to]?.pos ?? '') && !asked.words[wordAt(to)]?.inName) to += 1;
    const name: number[] = [];
    for (; asked.words[wordAt(to)]?.inName; to += 1) name.push(wordAt(to));
    return name.length === 0 ? [] : [{ head, preposition: norm, name }];
  });
  sides.set(asked, found);
  return found;
}

const isOffice = (norm: string): boolean => PERSON_NOUNS.has(norm);

/** "Scored two late goals for": so many words may stand between. */
const BETWEEN = 3;

/** Where a name begins behind the same preposition; -1. */
function nameAfter(tokens: readonly Token[], at: number, preposition: string): number {
  let to = at + 1;
  while (to <= at + BETWEEN && /^(?:ADV|ADJ|DET|NUM|NOUN)$/.test(tokens[to]?.pos ?? '')) to += 1;
  if (tokens[to]?.norm !== preposition) return -1;
  to += 1;
  while (BEFORE_NAME.has(tokens[to]?.pos ?? '')) to += 1;
  return tokens[to]?.start ?? -1;
}

/** "Vik mayor", "Vik's mayor": a name that is no person's, right before the office. */
function nameBefore({ view }: Evidence, tokens: readonly Token[], at: number): EntityMention | undefined {
  let from = at;
  while (/^(?:ADJ|NOUN)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  if (tokens[from - 1]?.pos === 'PART') from -= 1;
  const end = tokens[from - 1]?.end;
  const { entities } = view.view.annotated;
  return view.mentions.find(
    ({ byName, span, entity }) => byName && span[1] === end && entities[entity]!.type !== 'person',
  );
}

function mentionAt({ view }: Evidence, start: number): EntityMention | undefined {
  return view.mentions.find(({ byName, span }) => byName && span[0] <= start && start < span[1]);
}

/** "The US" and "United States", "Iraqi" and "Iraq". */
function isOneCountry(norm: string, { view }: SentenceView, { entity }: EntityMention): boolean {
  const country = countryNamed(norm);
  const { name, aliases } = view.annotated.entities[entity]!;
  return country !== null && [name, ...aliases].some((other) => countryNamed(normOf(other)) === country);
}
