/** The actions of buttons and menus, by the word that their custom ids begin with. */
import { corpusChanged } from '../answer/changed.ts';
import { ANSWER_MEMORY_DAYS, type RecalledAnswer } from './answer-memory.ts';
import { articleByReference } from './article-reference.ts';
import { answerTo, reasonsFor } from './asked.ts';
import { numberArgument } from './custom-id.ts';
import { answerModal, isGone, openFollowUp, showModal } from './follow-up.ts';
import type { Press, PressHandler, PressResult } from './press.ts';
import { toPresser } from './press.ts';
import { renderArticleCard } from './render/article-card.ts';
import { type Message, notice } from './render/parts.ts';
import { renderSources, renderSourcesOf } from './render/sources.ts';
import { renderSurroundings } from './render/surroundings.ts';
import { renderWhy } from './render/why.ts';
import { continued, recordTurn } from './respond.ts';

/** Sentences shown on either side of a quotation. */
const SENTENCES_AROUND = 2;

const FORGOTTEN = notice(
  `This answer’s buttons no longer work: they do for ${ANSWER_MEMORY_DAYS} days, or until the answer is forgotten with /forget. Ask the question again.`,
);
const WORDS_FORGOTTEN = notice(
  'What this answer was understood by has been forgotten, so I cannot ask it once more. Ask the question again, in full.',
);
const DAMAGED = notice('This button is not one I know. Ask the question again for fresh ones.');

export const PRESSES: ReadonlyMap<string, PressHandler> = new Map<string, PressHandler>([
  ['context', remembered(showContext)],
  ['more', remembered(showMore)],
  ['sources-of', remembered(showSourcesOf)],
  ['why', remembered(showWhy)],
  ['follow-up', remembered(openFollowUp)],
  ['ask-here', remembered(askHere)],
  ['asked-here', remembered(answerModal)],
  ['sources', turnSources],
  ['card', showCard],
]);

/** What is said where no handler knows the custom id. */
export function unknownPress(): PressResult {
  return toPresser(DAMAGED);
}

/** A handler of a button under an answer: its first argument is the answer's id. */
function remembered(
  handle: (press: Press, answer: RecalledAnswer, id: string) => PressResult | Promise<PressResult>,
): PressHandler {
  return (press) => {
    const [id] = press.args;
    if (id === undefined) return unknownPress();
    const answer = press.desk.memory.recall(id);
    return answer === undefined ? toPresser(FORGOTTEN) : handle(press, answer, id);
  };
}

function showContext({ desk, args }: Press, answer: RecalledAnswer): PressResult {
  const index = numberArgument(args[1]);
  const place = index === null ? undefined : answer.seen[answer.first + index];
  if (place === undefined) return unknownPress();
  const around = desk.newsroom.surroundings(place.article, place.start, place.end, SENTENCES_AROUND);
  return toPresser(around === undefined ? toldChanged() : renderSurroundings(around));
}

/** The next quotations: for all who saw the answer where its asker presses, else for the presser alone. */
async function showMore({ desk, circumstances, aside }: Press, answer: RecalledAnswer): Promise<PressResult> {
  const { asked, seen, person } = answer;
  if (asked === null) return toPresser(WORDS_FORGOTTEN);
  // What comes next would be no more of what was answered.
  if (isGone(desk, answer)) return toPresser(toldChanged());
  const reply = await continued(desk, asked, seen, { circumstances, private: aside }, person);
  const { conversation } = circumstances;
  if (conversation !== null && !aside) recordTurn(desk, asked, reply, circumstances, conversation);
  return { show: 'reply', reply };
}

/** Nothing is to be written that would follow up what is no longer there. */
function askHere({ desk }: Press, answer: RecalledAnswer, id: string): PressResult {
  return isGone(desk, answer) ? toPresser(toldChanged()) : showModal(id);
}

function showSourcesOf({ desk }: Press, answer: RecalledAnswer): PressResult {
  const ids = [...new Set(answer.seen.slice(answer.first).map((place) => place.article))];
  const cards = ids.flatMap((id) => desk.newsroom.article(id) ?? []);
  return toPresser(ids.length === 0 ? notice('This answer quotes no article.') : renderSourcesOf(cards));
}

async function showWhy({ desk }: Press, answer: RecalledAnswer): Promise<PressResult> {
  if (answer.asked === null) return toPresser(WORDS_FORGOTTEN);
  const now = await answerTo(desk.newsroom, answer.asked);
  const reasons = await reasonsFor(desk.newsroom, answer.asked);
  return toPresser(
    renderWhy(now.kind === 'found' ? now.quotations : [], answer.seen.slice(answer.first), reasons),
  );
}

function turnSources({ desk, args }: Press): PressResult {
  const page = numberArgument(args[0]);
  if (page === null) return unknownPress();
  return { show: 'update', message: renderSources(desk.newsroom.articles(), page) };
}

function showCard({ desk, values }: Press): PressResult {
  const id = articleByReference(desk.newsroom, values[0] ?? '');
  const card = id === undefined ? undefined : desk.newsroom.article(id);
  return toPresser(card === undefined ? toldChanged('this article') : renderArticleCard(card));
}

function toldChanged(what?: string): Message {
  return notice(corpusChanged(what));
}
