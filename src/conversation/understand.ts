/**
 * What a message of a conversation asks, given the turns before it. A pure function: the same turns and message are
 * always understood alike. The rules are tried in the order in which they stand in {@link understand}.
 */
import type { QuestionContext, QuestionKind, Scope } from '../question/question.ts';
import { placeKind } from '../sentence/entities/gazetteer.ts';
import { termOf } from '../sentence/terms.ts';
import { pointingBack } from './anaphora.ts';
import { inherit, stayNear } from './inherit.ts';
import { type Instead, onlyNames, readInstead } from './instead.ts';
import { contentOf, type Message, readMessage } from './message.ts';
import { after, doerOf, phrased, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { askedAbout, askedAnew, inWords, whatTheyDid, withQuestionWord } from './recast.ts';
import { type Replacement, replacePronouns, withNames } from './referents.ts';
import { type Request, requestOf } from './request.ts';
import { smallTalk } from './small-talk.ts';
import { howManyOf } from './those.ts';

export interface Said {
  /** What the person typed. */
  readonly text: string;
  /** The command's kind; `ask` for a plain message. */
  readonly kind: QuestionKind;
  readonly scope: Scope;
}

/** A question to put to the corpus. */
export interface UnderstoodQuestion {
  readonly kind: 'question';
  readonly question: {
    readonly kind: QuestionKind;
    readonly text: string;
    readonly scope: Scope;
    readonly context?: QuestionContext | undefined;
  };
  /** To show above the answer; null where the question is as typed and takes no words over. */
  readonly understoodAs: string | null;
  /** Why it was understood so, a sentence each. */
  readonly reasons: readonly string[];
}

/** A request about what was shown before: the last turn that showed something. */
export interface UnderstoodRequest {
  readonly kind: Request;
  readonly about: RecalledTurn;
  readonly understoodAs: string;
  readonly reasons: readonly string[];
}

/** Nothing can be asked with it. */
export interface NotUnderstood {
  readonly kind: 'unclear';
  /** A plain sentence that says what to do. */
  readonly message: string;
}

export type Understanding = UnderstoodQuestion | UnderstoodRequest | NotUnderstood;

/** "Who else?" means one of so many questions before. */
const STILL_MEANT = 2;
/** With a name among them, this many content words make a question that stands on its own; without, one more. */
const COMPLETE_WITH_NAME = 3;

/**
 * @param turns of the thread, latest last
 * @example
 * // after "Who was killed in Baghdad?", answered with Abu Taqwa
 * understand(turns, { text: 'when?', kind: 'ask', scope: {} });
 * // a question of kind `when`, understood as "when was Abu Taqwa killed in Baghdad"
 */
export function understand(turns: readonly RecalledTurn[], said: Said): Understanding {
  const friendly = said.kind === 'ask' ? smallTalk(said.text, turns.length > 0) : null;
  if (friendly !== null) return { kind: 'unclear', message: friendly };
  const message = readMessage(said.text, said.kind);
  const last = turns.at(-1);
  const request = said.kind === 'ask' ? (requestOf(message.plain) ?? othersAsked(message, turns)) : null;
  if (request !== null) return understoodRequest(request, turns);
  if (message.tokens.every(({ term }) => term === '')) {
    return { kind: 'unclear', message: 'Ask a question, for example: who said so, and when?' };
  }
  if (last === undefined) {
    return asksOfNothing(message) ? { kind: 'unclear', message: NOTHING_BEFORE } : onItsOwn(said);
  }
  const subject = subjectOf(turns);
  const instead = said.kind === 'ask' ? readInstead(message) : null;
  if (instead !== null) return aboutAnother(instead, message, said, subject, last);
  const word = questionWordAlone(message);
  if (word !== null) return bareKind(word, message, said, subject, last);
  if (leans(message)) return leaning(message, said, subject, last);
  return staysWith(message, last)
    ? {
        ...onItsOwn(said, stayNear(subject)),
        reasons: ['All that it names stands in the article quoted before, so that article is preferred.'],
      }
    : onItsOwn(said);
}

const NOTHING_BEFORE =
  'This seems to follow up a question, but I know of none before it. Ask it in full, for example: where did the ferry sink?';

/** "And where?", "when was that?", where nothing was asked before. */
function asksOfNothing(message: Message): boolean {
  if (message.content.length > 0 || message.names.length > 0) return false;
  return message.linked || questionWordAlone(message) !== null;
}

/** The turns since the last one that stood on its own. */
function subjectOf(turns: readonly RecalledTurn[]): readonly RecalledTurn[] {
  const opening = turns.findLastIndex(({ startsSubject }) => startsSubject);
  return turns.slice(Math.max(opening, 0));
}

function onItsOwn({ text, kind, scope }: Said, context?: QuestionContext): UnderstoodQuestion {
  return {
    kind: 'question',
    question: { kind, text: text.trim(), scope, context },
    understoodAs: null,
    reasons: [],
  };
}

const REQUESTED: Readonly<Record<Request, string>> = {
  attribution: 'who says so',
  accounts: 'what other accounts say',
  others: 'who else',
  more: 'more on',
  surroundings: 'the sentences around the first quotation on',
};

function understoodRequest(
  request: Request,
  turns: readonly RecalledTurn[],
): UnderstoodRequest | NotUnderstood {
  if (request === 'others' && whoTurn(turns) === undefined) return understoodRequest('more', turns);
  // Whether it is sure is asked of what answers, not of what came after it under "more".
  const about =
    request === 'others'
      ? whoTurn(turns)
      : turns.findLast(({ shown, role }) => shown.length > 0 && !(request === 'accounts' && role === 'more'));
  if (about === undefined) {
    return { kind: 'unclear', message: 'Nothing has been quoted here yet. Ask a question first.' };
  }
  const understoodAs = `${REQUESTED[request]}: ${quoted(phrased(about, turns))}`;
  return { kind: request, about, understoodAs, reasons: ['It asks about the quotations shown last.'] };
}

/** The last question for a person that was answered; of one that lies further back nobody thinks with "who else?". */
function whoTurn(turns: readonly RecalledTurn[]): RecalledTurn | undefined {
  return turns
    .filter(({ role }) => role === 'question')
    .slice(-STILL_MEANT)
    .findLast(({ kind, shown }) => kind === 'who' && shown.length > 0);
}

/** "Who else was hurt?" after "who was hurt in the fire?": nothing in it is new. */
function othersAsked({ plain, content }: Message, turns: readonly RecalledTurn[]): Request | null {
  if (!/^who(?:m)? else /.test(plain) || content.length === 0) return null;
  const asked = new Set(whoTurn(turns)?.questionTerms.map(({ term }) => term));
  return content.every(({ term }) => asked.has(term)) ? 'others' : null;
}

const QUESTION_WORD =
  '(?:who|whom|whose|since when|what (?:time|day|date|year|month)|what|which|when|where|why|how (?:many|much|long|often|soon)|how come|how)(?: exactly)?';
/** "when was that", "how many were there", "when did he say that": nothing in it but asks. */
const ALONE = new RegExp(
  `^(${QUESTION_WORD})(?: (?:is|was|were|are|did|does|has|had)|'s)?` +
    '(?: (?:that|this|it|there|then|so|those|these)|(?: (?:he|she|they) (?:say|said)(?: (?:that|this|so|it))?))?' +
    '(?: (?:happen|happened|be|been|done|take place|there|then))?(?: (?:exactly|though|anyway|again))?$',
);

/** "Why were they?", "when did he?": what they were or did is left out. */
const PREDICATE_LEFT_OUT =
  /^(why|when|how come)(?: exactly)? (?:is|was|were|are|did|does|do|has|had|have)(?:n't)? (?:he|she|they)$/;

/** The question word of a message that has little else: "when?", "why there?", "how many were there?"; null of others. */
function questionWordAlone({ plain }: Message): string | null {
  const word = (ALONE.exec(plain) ?? PREDICATE_LEFT_OUT.exec(plain))?.[1];
  // "What is it" and "who did that" ask for something else again.
  return word === undefined ||
    /^(?:what|who|whom|which)(?:'s| (?!time|day|date|year|month|exactly))/.test(plain)
    ? null
    : word;
}

function bareKind(
  word: string,
  { kind, tokens }: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const answer = last.kind === 'who' ? (last.answered[0]?.name ?? null) : null;
  // "Where did they meet?" "Why there?": why in the place that this turned out to be.
  const there = last.kind === 'where' && tokens.some(({ norm }) => norm === 'there');
  const place = there ? last.answered.find(({ type }) => type === 'place')?.name : undefined;
  const text = `${askedAnew(word, withMatter(subject, last).understood, answer)}${place === undefined ? '' : ` in ${place}`}`;
  const reasons = [`It asks ${quoted(word)} of the question before.`];
  return followUp({ ...said, kind, text }, subject, last, inWords(text, doerOf(subject)), reasons, true);
}

function aboutAnother(
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

/** Its own words are too few, or point back. */
function leans(message: Message): boolean {
  const { content, names, core, linked } = message;
  if (linked) return true;
  const enough = content.length >= COMPLETE_WITH_NAME + (names.length > 0 ? 0 : 1);
  const { words, mayBeInside } = pointingBack(message);
  if (words.length > 0 && !(mayBeInside && enough && content.length > COMPLETE_WITH_NAME)) return true;
  return !enough && !(onlyNames(message) && /^(?:who|what)(?:'s|’s| is| are| was| were) /i.test(core));
}

function leaning(
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const replacements = replacePronouns(message, subject);
  const text = withNames(message.core, replacements, 'inShort');
  const inFull = withNames(message.core, replacements, 'inFull');
  const shown = `${withQuestionWord(message.kind, inFull)}${after(last, subject)}`;
  const reasons = replacements.map(
    ({ pronoun, name }: Replacement) => `${quoted(pronoun)} is taken for ${name}.`,
  );
  const followed = quoted(phrased(withMatter(subject, last), subject));
  reasons.push(`It does not say by itself what it is about, so it follows ${followed}.`);
  const understood = followUp({ ...said, kind: message.kind, text }, subject, last, shown, reasons);
  const standIns = replacements.flatMap(({ inShort }) => termsIn(inShort, message.kind));
  return standIns.length === 0 ? understood : withContext(understood, { standIns });
}

function withContext(
  understood: UnderstoodQuestion,
  more: Pick<QuestionContext, 'standIns' | 'about'>,
): UnderstoodQuestion {
  const { question } = understood;
  return question.context === undefined
    ? understood
    : { ...understood, question: { ...question, context: { ...question.context, ...more } } };
}

const termsIn = (text: string, kind: QuestionKind): readonly string[] =>
  contentOf(readMessage(text, kind).tokens).map(({ term }) => term);

function followUp(
  { kind, text, scope }: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
  understoodAs: string,
  reasons: readonly string[],
  mayRepeat = false,
): UnderstoodQuestion {
  const own = new Set(contentOf(readMessage(text, kind).tokens).map(({ term }) => term));
  const narrowed = scope.article !== undefined || scope.outlet !== undefined;
  return {
    kind: 'question',
    question: { kind, text, scope: narrowed ? scope : last.scope, context: inherit(subject, own, mayRepeat) },
    understoodAs,
    reasons,
  };
}

/** A question that stands on its own stays with the subject where the article quoted last has all its names. */
function staysWith({ names }: Message, { articleText }: RecalledTurn): boolean {
  return names.length > 0 && names.every((name) => articleText.includes(name));
}
