/**
 * What a message of a conversation asks, given the turns before it. A pure function: the same turns and message are
 * always understood alike. The rules are tried in the order in which they stand in {@link understand}.
 */
import { aboutAnother } from './about-another.ts';
import { answeredBack, askedBack } from './answered-back.ts';
import { bareKind, questionWordAlone } from './bare-word.ts';
import { stayNear } from './inherit.ts';
import { readInstead } from './instead.ts';
import { leaning, leans } from './leaning.ts';
import { type Message, readMessage } from './message.ts';
import type { RecalledTurn } from './recall.ts';
import { requestOf } from './request.ts';
import { smallTalk } from './small-talk.ts';
import { followUp, onItsOwn } from './take-over.ts';
import { whoTheyWere } from './those.ts';
import type { Said, Understanding, UnderstoodQuestion } from './understanding.ts';
import { othersAsked, understoodRequest } from './understood-request.ts';

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
  if (request !== null) return understoodRequest(request, turns, said);
  if (message.tokens.every(({ term }) => term === '')) {
    return { kind: 'unclear', message: 'Ask a question, for example: who said so, and when?' };
  }
  if (last === undefined) {
    return asksOfNothing(message) ? { kind: 'unclear', message: NOTHING_BEFORE } : onItsOwn(said);
  }
  const subject = subjectOf(turns);
  const instead = said.kind === 'ask' ? readInstead(message) : null;
  if (instead !== null) return aboutAnother(instead, message, said, subject, last);
  const word = questionWordAlone(message, subject);
  if (word !== null) return bareKind(word, message, said, subject, last);
  const they = said.kind === 'ask' ? whoTheyWere(message.plain, last) : null;
  if (they !== null) return namesOfThem(they, said, subject, last);
  const back = said.kind === 'ask' ? answeredBack(message, subject) : null;
  if (back !== null) return askedBack(back, message, said, subject, last);
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
  return message.linked || questionWordAlone(message, []) !== null;
}

/** The turns since the last one that stood on its own. */
function subjectOf(turns: readonly RecalledTurn[]): readonly RecalledTurn[] {
  const opening = turns.findLastIndex(({ startsSubject }) => startsSubject);
  return turns.slice(Math.max(opening, 0));
}

/** "Who were they?" after "how many died?", or where "two men" was all that was told: asked for once more, by name. */
function namesOfThem(
  text: string,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const shown = `${text}, by name`;
  const asked = followUp(
    { ...said, kind: 'who', text },
    subject,
    last,
    shown,
    ['It asks for the names.'],
    false,
  );
  const { context } = asked.question;
  if (context === undefined) return { ...asked, byName: true };
  // What was quoted first has not named them, so the others quoted are as likely to stand where they are named.
  const anywhere = context.shown.map((sentence) => ({ ...sentence, weight: 1 }));
  return {
    ...asked,
    byName: true,
    question: { ...asked.question, context: { ...context, shown: anywhere } },
  };
}

/** A question that stands on its own stays with the subject where the article quoted last has all its names. */
function staysWith({ names }: Message, { articleText }: RecalledTurn): boolean {
  return names.length > 0 && names.every((name) => articleText.includes(name));
}
