/** "What about Syria?", "and the wounded?", "no, I mean in Texas": the question before, about someone or something else. */
import { answerTypesOf } from '../question/answer-type.ts';
import { tokensOf } from '../question/parse.ts';
import { placeKind } from '../sentence/entities/gazetteer.ts';
import { PERSON_NOUNS } from '../sentence/entities/words.ts';
import { normOf, termOf } from '../sentence/terms.ts';
import { elsewhere, isTime } from './elsewhere.ts';
import type { Instead } from './instead.ts';
import { type Message, readMessage } from './message.ts';
import { after, doerOf, isPhrase, quoted } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { askedAbout, askedAnew, inWords, saidBy, whatTheyDid, withQuestionWord } from './recast.ts';
import { replacePronouns, withNames } from './referents.ts';
import { followUp, termsIn, withContext } from './take-over.ts';
import { countedAs } from './those.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

export function aboutAnother(
  instead: Instead,
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const about = named(instead.about, subject, 'inShort');
  const { kind, word, preposition } = instead;
  const takeOver = (text: string, asked: Said['kind'], shown: string, reason: string, mayRepeat: boolean) =>
    withContext(followUp({ ...said, kind: asked, text }, subject, last, shown, [reason], mayRepeat), {
      about: termsIn(about, asked),
    });
  if (instead.clause !== null) return ofClause(instead.clause, instead, said, subject, last);
  const reason = `It asks about ${quoted(about)} what was asked before.`;
  // "What about Rita?" "And Duarte?": the question is still the one before both.
  const before = subject.findLast((turn) => turn.role === 'question' && !isPhrase(turn)) ?? last;
  const asked = kind ?? before.kind;
  // "When did it sink?" "And the wounded?": nobody wants to know when they were; of those who were asked for, who they are.
  const counted = kind === null && before.kind !== 'who' ? countedAs(about, before) : null;
  if (counted !== null) {
    const shown = counted.inFull ? counted.text : `${counted.text}${after(last, subject)}`;
    // One sentence often tells of what happened and to how many.
    return takeOver(counted.text, 'how-many', shown, `Of ${quoted(about)} it asks how many they are.`, true);
  }
  const isElse = preposition !== null || isTime(about);
  const replaced =
    (preposition === null && isSpeaker(about) ? saidBy(about, before.understood) : null) ??
    (isElse ? elsewhere(before.understood, preposition, about) : null) ??
    nameReplaced(about, before, message) ??
    itReplaced(about, before);
  if (replaced !== null) {
    const text =
      word !== null && asked !== before.kind ? askedAnew(word.toLowerCase(), replaced, null) : replaced;
    // What is said of one is often said of the other in the same breath.
    const shown = inWords(withQuestionWord(asked, text), doerOf(subject));
    return takeOver(text, asked, shown, reason, true);
  }
  const doing =
    asked === 'who' && kind === null && message.names.length > 0 ? whatTheyDid(before.understood) : null;
  if (doing !== null) {
    // "Who won?" "What about Rita?": whether she did.
    const text = `${about} ${doing}`;
    return takeOver(text, 'ask', text, reason, true);
  }
  const typed = named(word === null ? instead.about : message.core, subject, 'inFull');
  const shown = `${asked === 'said' ? withQuestionWord(asked, typed) : typed}${after(before, subject)}`;
  return takeOver(about, asked, shown, reason, false);
}

/** "Her husband" with the name in it. */
function named(phrase: string, subject: readonly RecalledTurn[], form: 'inFull' | 'inShort'): string {
  return withNames(phrase, replacePronouns(readMessage(phrase, 'ask'), subject), form);
}

/** "What about Rita, is she still there?", "and Syria, what did he say about that?" */
function ofClause(
  clause: string,
  { about, preposition }: Instead,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const inner = readMessage(clause, 'ask');
  const isPlace = placeKind(about) !== null;
  const fits = isPlace
    ? /^(?:there|that|it)$/
    : /^\p{Lu}/u.test(about)
      ? /^(?:he|she|they|him|her|them)$/
      : /^(?:he|she|they|it|him|her|them|that)$/;
  // "What did she criticize him for": whom it is about stands last of those who may be meant.
  const pronoun =
    inner.tokens.findLast(({ norm }) => fits.test(norm)) ??
    inner.tokens.find(({ norm }) => /^(?:he|she|they|it|him|her|them)$/.test(norm));
  const place = isPlace && pronoun?.norm === 'there' ? `in ${about}` : about;
  const text =
    pronoun !== undefined
      ? `${inner.core.slice(0, pronoun.start)}${place}${inner.core.slice(pronoun.end)}`
      : preposition === null
        ? `${about}: ${inner.core}`
        : `${inner.core} ${preposition} ${about}`;
  const reason = `It asks about ${quoted(about)} now.`;
  const put = named(text, subject, 'inShort');
  return followUp({ ...said, kind: inner.kind, text: put }, subject, last, named(text, subject, 'inFull'), [
    reason,
  ]);
}

/** "when will the trial start" for "and the trial?" after "when will it start?"; null where the question has no "it". */
function itReplaced(about: string, { understood }: RecalledTurn): string | null {
  const [it, another] = readMessage(understood, 'ask').tokens.filter(({ norm }) => norm === 'it');
  if (it === undefined || another !== undefined || !/^(?:the|his|her|their|its) /i.test(about)) return null;
  const text = understood.trim().replace(/[\s?!.…]+$/, '');
  return `${text.slice(0, it.start)}${about}${text.slice(it.end)}`;
}

/** Those who speak as one, whom no name is needed for. */
const BODIES =
  /^(?:police|union|family|families|parents|opposition|government|ministry|campaign|mayor|city|town|school|hospital|embassy|authorities|officials|critics|supporters|lawyers|residents|neighbou?rs|workers|victims|survivors|defen[cs]e|prosecution)$/;

/** "The union", "her lawyer": somebody whose words may be asked for, rather than a subject to speak on. */
function isSpeaker(phrase: string): boolean {
  const [, noun] =
    /^(?:the|his|her|their|its|(?:\p{Lu}[\p{L}.-]* )*\p{Lu}[\p{L}.-]*['’]s?) (?:\p{L}+ )?(\p{L}+)$/u.exec(
      phrase,
    ) ?? [];
  if (noun === undefined) return false;
  const types = answerTypesOf('what', [noun.toLowerCase()]);
  return BODIES.test(noun) || PERSON_NOUNS.has(noun) || types.includes('person') || types.includes('group');
}

/** Offices and bodies that are named after a place. */
const OFFICE_OF =
  /\b(?:mayor|governor|president|ministers?|king|queen|chief|head|bishop|leader|people|residents|police|town|city|village|university|bank)$/i;

/** Many a surname is a town's name too: the article that was quoted knows better. */
function isPlace(name: string, { typeOf }: RecalledTurn): boolean {
  const type = typeOf.get(normOf(name));
  return type === undefined || type === 'other' ? placeKind(name) !== null : type === 'place';
}

/** "Roe delegates", and not "Roe's delegates". */
function standsBeforeNoun(name: string, question: string): boolean {
  const end = question.indexOf(name) + name.length;
  return tokensOf(question).some(({ start, pos }) => start === end + 1 && pos === 'NOUN');
}

/** The question before with another name of its sort in it; null where it had none, or what is asked about now is no name. */
function nameReplaced(about: string, last: RecalledTurn, message: Message): string | null {
  const isName = message.names.length > 0 || /^\p{L}+$/u.test(about);
  if (!isName) return null;
  const names = readMessage(last.understood, last.kind).names;
  for (const name of [...names, ...last.questioned.map((referent) => referent.name.split(' ').at(-1)!)]) {
    if (termOf(name).stop || isTime(name)) continue;
    if (isPlace(name, last) !== isPlace(about.replace(/['’]s?$/, ''), last)) continue;
    // "Who signed up as Roe delegates": whether the other did, rather than as whose.
    if (last.kind === 'who' && !isPlace(about, last) && standsBeforeNoun(name, last.understood)) continue;
    // Another person is not put into "the mayor of Ardal".
    const [head = '', tail] = last.understood.split(` of ${name}`);
    if (tail !== undefined && !isPlace(about, last) && OFFICE_OF.test(head)) continue;
    const text = askedAbout(about, name, last.understood);
    if (text !== null) return text;
  }
  return null;
}
