/** "What did she answer?", "how did Roe respond?": what somebody says in an article after what was quoted; by name, before it too. */
import { normOf } from '../sentence/terms.ts';
import { fitOf, type Gender } from './likeliest.ts';
import type { Message } from './message.ts';
import { after, quoted } from './phrasing.ts';
import { PRONOUNS } from './pronouns.ts';
import type { RecalledReply, RecalledTurn, Referent } from './recall.ts';
import { replacePronouns } from './referents.ts';
import { followUp } from './take-over.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

const ANSWERS =
  /^((?:what|how) (?:did|does|has|have) )(.+?)( (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|counter|say (?:to that|in (?:reply|response|return|answer)|back))(?: (?:to )?(?:that|this|it|him|her|them))?)$/i;

export interface AnsweredBack {
  /** The message about them by name: in full to show, by the surname alone to ask. */
  readonly inFull: string;
  readonly inShort: string;
  readonly pronoun: string | null;
  readonly reply: RecalledReply;
}

/** Null where the message asks for no answer, or nobody whom it may mean speaks beside what was quoted. */
export function answeredBack(message: Message, turns: readonly RecalledTurn[]): AnsweredBack | null {
  const { core } = message;
  const last = turns.at(-1);
  const [, opening, who, rest] = ANSWERS.exec(core) ?? [];
  if (last === undefined || opening === undefined || who === undefined || rest === undefined) return null;
  const gender = PRONOUNS.get(normOf(who));
  if (gender === 'it' || gender === 'they') return null;
  const named = gender === undefined ? who : (replacePronouns(message, turns)[0]?.name ?? null);
  // Who has just spoken does not answer.
  const isMeant = named !== null && last.speakers.every(({ name }) => name !== named);
  const reply = last.replies.find(({ by, follows }) =>
    isMeant ? isCalled(by.name, named) : follows && gender !== undefined && isOne(by, gender),
  );
  if (reply === undefined) return null;
  if (gender === undefined) return { inFull: core, inShort: core, pronoun: null, reply };
  const write = (name: string): string => `${opening}${name}${rest}`;
  const { name } = reply.by;
  return { inFull: write(name), inShort: write(name.split(' ').at(-1)!), pronoun: who, reply };
}

/** A person whom the article names, and of whom one may speak so. */
function isOne(by: Referent, gender: Gender): boolean {
  return /^\p{Lu}/u.test(by.name) && (fitOf(by, gender, 'answered') ?? -1) >= 0;
}

/** "Roe" is Ana Roe. */
function isCalled(name: string, as: string): boolean {
  const words = normOf(name).split(' ');
  return normOf(as)
    .split(' ')
    .every((word) => words.includes(word));
}

export function askedBack(
  { inFull, inShort, pronoun, reply }: AnsweredBack,
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const reasons = [
    ...(pronoun === null ? [] : [`${quoted(pronoun)} is taken for ${reply.by.name}.`]),
    `First stands what ${reply.by.name} says ${reply.follows ? 'after' : 'before'} what was quoted.`,
  ];
  const understood = followUp(
    { ...said, kind: message.kind, text: inShort },
    subject,
    last,
    `${inFull}${after(last, subject)}`,
    reasons,
  );
  return { ...understood, first: reply.sentences };
}
