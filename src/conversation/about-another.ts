/** "What about Syria?", "and the wounded?": the question before, about someone or something else. */
import { placeKind } from '../sentence/entities/gazetteer.ts';
import { termOf } from '../sentence/terms.ts';
import type { Instead } from './instead.ts';
import { type Message, readMessage } from './message.ts';
import { after, doerOf, quoted } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { askedAbout, askedAnew, inWords, whatTheyDid, withQuestionWord } from './recast.ts';
import { followUp, termsIn, withContext } from './take-over.ts';
import { howManyOf } from './those.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

export function aboutAnother(
  { about, kind, word, clause }: Instead,
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  if (clause !== null) {
    const inner = readMessage(clause, 'ask');
    const pronoun = inner.tokens.find(({ norm }) => /^(?:he|she|they|it|him|her|them)$/.test(norm));
    const text =
      pronoun === undefined
        ? `${about}: ${inner.core}`
        : `${inner.core.slice(0, pronoun.start)}${about}${inner.core.slice(pronoun.end)}`;
    return followUp({ ...said, kind: inner.kind, text }, subject, last, text, [
      `It asks about ${quoted(about)} now.`,
    ]);
  }
  const reason = `It asks about ${quoted(about)} what was asked before.`;
  const asked = kind ?? last.kind;
  // "When did it sink?" "And the wounded?": nobody wants to know when they were; of those who were asked for, who they are.
  const counted = kind === null && last.kind !== 'who' ? howManyOf(about) : null;
  if (counted !== null) {
    const understood = followUp(
      { ...said, kind: 'how-many', text: counted },
      subject,
      last,
      `${counted}${after(last, subject)}`,
      [`Of ${quoted(about)} it asks how many they are.`],
      // One sentence often tells of what happened and to how many.
      true,
    );
    return withContext(understood, { about: termsIn(about, 'how-many') });
  }
  const replaced = nameReplaced(about, last, message);
  if (replaced !== null) {
    const text =
      word !== null && asked !== last.kind ? askedAnew(word.toLowerCase(), replaced, null) : replaced;
    // What is said of one is often said of the other in the same breath.
    const understood = followUp(
      { ...said, kind: asked, text },
      subject,
      last,
      inWords(withQuestionWord(asked, text), doerOf(subject)),
      [reason],
      true,
    );
    return withContext(understood, { about: termsIn(about, asked) });
  }
  const doing =
    asked === 'who' && kind === null && message.names.length > 0 ? whatTheyDid(last.understood) : null;
  if (doing !== null) {
    // "Who won?" "What about Rita?": whether she did.
    const text = `${about} ${doing}`;
    const understood = followUp({ ...said, kind: 'ask', text }, subject, last, text, [reason], true);
    return withContext(understood, { about: termsIn(about, 'ask') });
  }
  const shown = `${word === null ? about : message.core}${after(last, subject)}`;
  return withContext(followUp({ ...said, kind: asked, text: about }, subject, last, shown, [reason]), {
    about: termsIn(about, asked),
  });
}

/** Offices and bodies that are named after a place. */
const OFFICE_OF =
  /\b(?:mayor|governor|president|ministers?|king|queen|chief|head|bishop|leader|people|residents|police|town|city|village|university|bank)$/i;

/** The question before with another name of its sort in it; null where it had none, or what is asked about now is no name. */
function nameReplaced(about: string, last: RecalledTurn, message: Message): string | null {
  const isName = message.names.length > 0 || /^\p{L}+$/u.test(about);
  if (!isName) return null;
  const names = readMessage(last.understood, last.kind).names;
  for (const name of [...names, ...last.questioned.map((referent) => referent.name.split(' ').at(-1)!)]) {
    if (termOf(name).stop) continue;
    if ((placeKind(name) === null) !== (placeKind(about.replace(/['’]s?$/, '')) === null)) continue;
    // Another person is not put into "the mayor of Ardal".
    const [head = '', tail] = last.understood.split(` of ${name}`);
    if (tail !== undefined && placeKind(about) === null && OFFICE_OF.test(head)) continue;
    const text = askedAbout(about, name, last.understood);
    if (text !== null) return text;
  }
  return null;
}
