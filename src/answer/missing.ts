/** What was not found, in a few words: "the corpus names Yehia Rasool, but not where he was born". No more is said than is known. */
import { type Indirect, indirectQuestion } from '../question/indirect.ts';
import { tokensOf } from '../question/parse.ts';
import type { QuestionKind } from '../question/question.ts';
import { firstNameGender, takesArticle } from '../sentence/entities/gazetteer.ts';
import { normOf, termsOf } from '../sentence/terms.ts';
import type { Asked } from './asked/asked.ts';
import { speaker } from './ranking/features/speech.ts';
import type { Ranked } from './ranking/rank.ts';
import { isUntold } from './ranking/untold.ts';
import { hasOtherNames } from './words/same-country.ts';

const UNKNOWN: Readonly<Record<QuestionKind, string>> = {
  who: 'says who that was',
  what: 'says what that was',
  when: 'says when that was',
  where: 'says where that was',
  why: 'says why that was',
  'how-many': 'says how many or how much that was',
  said: 'has such words',
  ask: 'answers that',
};
/** A word met less well than this anywhere near is missing. */
const MET = 0.7;
/** No answer needs these. */
const HAPPENS =
  /^(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?|start(?:s|ed|ing)?|begins?|began|begun|beginning|takes?|took|taken|taking|gets?|got|gotten|getting)$/;

/**
 * One plain sentence.
 * @param ranked the best sentences, which do not answer; best first
 * @param claimed what no sentence says, of a claim; of a question it is what is asked
 */
export function missingFrom(
  asked: Asked,
  ranked: readonly Pick<Ranked, 'evidence'>[],
  claimed?: string,
): string {
  const { names, kind, text } = asked.question;
  const wanted = claimed === undefined ? UNKNOWN[kind] : `says ${claimed}`;
  const [nearest] = ranked;
  if (!nearest) return 'No sentence of the corpus has any of these words.';
  const met = (q: number): boolean => nearest.evidence.match.anywhere[q]! >= MET;
  const unheard = runsOf(
    text,
    asked.words.flatMap(({ norm, inCorpus }, q) => (met(q) || inCorpus || HAPPENS.test(norm) ? [] : [norm])),
  );
  const known = names.find(
    (name) =>
      asked.words.some(({ norm, inName }, q) => inName && met(q) && includes(name, norm)) &&
      isNamed(name, ranked),
  );
  const unknown = names.find((name) => asked.words.some(({ norm }, q) => !met(q) && includes(name, norm)));
  if (unknown) return unnamed(unknown, asked);
  const unsaid = missingWords(asked, ranked);
  if (unsaid) return unsaid;
  const indirect = claimed !== undefined || kind === 'said' ? null : indirectQuestion(kind, text);
  if (indirect !== null) return toldAs(indirect, known, ranked, unheard, asked);
  const no =
    unheard.length > 0 ? `no sentence has ${unheard.join(' or ')}` : `no sentence was found that ${wanted}`;
  if (known) return `The corpus names ${withArticle(known, text)}, but ${no}.`;
  return text.length === 0 ? 'The question is empty.' : `N${no.slice(1)}.`;
}

/** Some of a name's words may be in the corpus, of somebody else; and a country may go by another name. */
function unnamed(name: string, { words, question }: Asked): string {
  const mayBeNamed = words.some(({ norm, inCorpus }) => inCorpus && includes(name, norm));
  const called = withArticle(name, question.text);
  return mayBeNamed || hasOtherNames(normOf(name))
    ? `No sentence was found that names ${called} in this connection.`
    : `The corpus does not name ${called}.`;
}

/** Does one and the same bear the whole name? Its words may stand there of two: "John Doe" and "Ann Smith" name no John Smith. */
function isNamed(name: string, ranked: readonly Pick<Ranked, 'evidence'>[]): boolean {
  if (hasOtherNames(normOf(name))) return true;
  const terms = termsOf(name).flatMap(({ term, stop }) => (stop || term === '' ? [] : [term]));
  return ranked.some(({ evidence }) => {
    const article = evidence.view.view;
    return article.annotated.entities.some((_, i) => terms.every((term) => article.termsOf(i).has(term)));
  });
}

/** A name as a sentence has it: "the United States", and "the Red Cross" where the question has it so. */
function withArticle(name: string, text: string): string {
  return takesArticle(name) || hasArticle(name, text) ? `the ${name}` : name;
}

/** Stands "the" before the name, and for it: in "the Kalvo mill" it is the mill's. */
function hasArticle(name: string, text: string): boolean {
  const tokens = tokensOf(text);
  const from = text.indexOf(name);
  const at = tokens.findIndex(({ start }) => start === from);
  const next = tokens.find(({ start }) => start >= from + name.length);
  return tokens[at - 1]?.norm === 'the' && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? '');
}

/**
 * "The corpus names Eva Lund, but not where she was born", where no article that names her has a word of it; otherwise only that no
 * such sentence was found. Of an event, which of its words no sentence has.
 */
function toldAs(
  { text, subject }: Indirect,
  known: string | undefined,
  ranked: readonly Pick<Ranked, 'evidence'>[],
  unheard: readonly string[],
  asked: Asked,
): string {
  if (known !== undefined) {
    const [nearest] = ranked as readonly [Pick<Ranked, 'evidence'>];
    const pronoun = subject === known ? pronounOf(known, nearest)?.subject : undefined;
    const told = pronoun === undefined ? withoutName(text, known, nearest) : text.replace(known, pronoun);
    return `The corpus names ${withArticle(known, asked.question.text)}, but ${isUntold(known, asked, ranked) ? 'not' : 'no sentence was found that says'} ${told}.`;
  }
  const some =
    unheard.length > 0 && asked.words.some(({ norm }) => !unheard.some((run) => includes(run, norm)));
  return `No sentence was found that says ${text}${some ? `: none has ${unheard.join(' or ')}` : ''}.`;
}

const PARTICLE = /\b(?:in|out|up|off|down|over|on|away|back|and|or) $/;

/** "Who replaced him", "who her husband is". */
function withoutName(text: string, known: string, nearest: Pick<Ranked, 'evidence'>): string {
  const pronoun = text.includes(known) ? pronounOf(known, nearest) : null;
  if (pronoun === null) return text;
  const at = text.indexOf(known);
  const [possessive = ''] = /^['’]s?(?= )/.exec(text.slice(at + known.length)) ?? [];
  const rest = text.slice(at + known.length + possessive.length);
  // "When Eva Lund and Stig Dahl met" is of two, and "took in her" no English.
  if (/^,? (?:and|or)\b/.test(rest) || (possessive === '' && PARTICLE.test(text.slice(0, at)))) return text;
  return `${text.slice(0, at)}${possessive === '' ? pronoun.object : pronoun.possessive}${rest}`;
}

const HE = { subject: 'he', object: 'him', possessive: 'his' } as const;
const SHE = { subject: 'she', object: 'her', possessive: 'her' } as const;

/** A single pronoun may be another's. */
const CALLED_SO = 2;

/** By what the nearest article itself calls them; where it never does, by the first name. Null where that is not sure: a name does no wrong. */
function pronounOf(name: string, { evidence }: Pick<Ranked, 'evidence'>): typeof HE | typeof SHE | null {
  const article = evidence.view.view;
  const { annotated } = article;
  const terms = termsOf(name).map(({ term }) => term);
  const meant = annotated.entities.findIndex(
    ({ type }, i) => type === 'person' && terms.every((term) => article.termsOf(i).has(term)),
  );
  const entity = annotated.entities[meant];
  if (entity === undefined) return null;
  const called = annotated.mentions
    .filter((mention) => mention.entity === meant && mention.form === 'pronoun')
    .map(({ start, end }) => annotated.article.body.slice(start, end).toLowerCase());
  const he = called.filter((word) => /^(?:he|him|his|himself)$/.test(word)).length;
  const she = called.filter((word) => /^(?:she|hers?|herself)$/.test(word)).length;
  if (he + she === 0) {
    const gender = firstNameGender(entity.name.split(' ')[0]!);
    return gender === null ? null : gender === 'female' ? SHE : HE;
  }
  if (Math.min(he, she) > 0 || he + she < CALLED_SO) return null;
  return he > 0 ? HE : SHE;
}

/** Of someone whose words are asked for: is anything of theirs quoted near, and what is it not on? */
function missingWords(
  { question, words }: Asked,
  ranked: readonly Pick<Ranked, 'evidence'>[],
): string | undefined {
  const who = question.speaker;
  if (question.kind !== 'said' || who === null) return undefined;
  const subject = runsOf(
    question.text,
    words.flatMap(({ inSpeaker, norm }) => (inSpeaker ? [] : [norm])),
  );
  const on = subject.length === 0 ? '' : ` on ${subject.join(' or ')}`;
  if (!isNamed(who, ranked)) return `No words of ${who} were found${on}.`;
  return ranked.some(({ evidence }) => speaker(evidence) === 1)
    ? `The corpus quotes ${who}, but no words of theirs were found${on}.`
    : `The corpus names ${who}, but no words of theirs were found${on}.`;
}

/** Words that do not part what belongs together: "won the world cup". */
const JOINING = /^(?:the|an?|of|in|on|at|to|for|and|by|with|from)$/;

/** The words as they stand in the text, those that belong together as one: ["“won the world cup”"]. */
function runsOf(text: string, norms: readonly string[]): readonly string[] {
  const wanted = new Set(norms);
  const runs: (readonly [start: number, end: number])[] = [];
  let joins = false;
  for (const { start, end, norm } of tokensOf(text)) {
    const last = runs.at(-1);
    if (wanted.has(norm)) {
      if (last !== undefined && joins) runs[runs.length - 1] = [last[0], end];
      else runs.push([start, end]);
      joins = true;
    } else if (!JOINING.test(norm)) joins = false;
  }
  return [...new Set(runs.map(([start, end]) => `“${text.slice(start, end)}”`))];
}

function includes(name: string, norm: string): boolean {
  return name.toLowerCase().includes(norm);
}
