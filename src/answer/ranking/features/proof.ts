/**
 * What has to come together in one sentence for it to answer: the deed asked about, all the names, and words of the type
 * asked for, close to one another. Someone's name and a number are in many sentences; beside the deed they are an answer.
 */
import { type Evidence, near } from '../../candidates/evidence.ts';
import { least, mean, most } from '../extremes.ts';
import type { Feature } from './feature.ts';

/** What a question without such words is given: the mean of those that have them, about. */
const NO_DEED = { here: 0.7, rare: 0.4 };
/** Half as near at so many characters away. */
const REACH = 40;
/** What each boundary of a clause between a deed and its answer costs. */
const BOUNDARY = 0.4;
/** A sentence without words of the type asked for proves so much less. */
const UNTYPED = 0.4;
/** The title's words count so much for a name. */
const TITLE = 0.7;
/** A counted noun follows its number within so many words. */
const COUNTED_WITHIN = 4;
const NEITHER = 0.5;
const TOLD_BEFORE = 0.4;

const rareHere = (e: Evidence, q: number): number => e.rarity.of(q, e.own(q)) / (e.rarity.most || 1);

/** Are words of one type asked for, so that a sentence can lack them? */
export function asksForType({ asked: { question } }: Evidence): boolean {
  return !question.answerTypes.some((type) => type === 'sentence' || type === 'thing');
}

/** The deed in the sentence, by how few sentences have its like. */
export const deedRarely: Feature = (e) =>
  most(
    e.asked.parts.deeds.map((q) => rareHere(e, q)),
    NO_DEED.rare,
  );

/** How well the rest of the question is met in the sentence itself, by how few sentences do so. */
export const othersRarely: Feature = (e) =>
  mean(
    e.asked.parts.others.map((q) => rareHere(e, q)),
    NO_DEED.rare,
  );

/** Names beside the sentence, the rest in it, and the type there: each wanting takes its share. */
export const together: Feature = (e) => {
  const { names, others } = e.asked.parts;
  const named = least(
    names.map((places) => least(places.map((q) => Math.max(near(e, q), TITLE * e.match.title[q]!)))),
  );
  const told = mean(
    others.map((q) => e.own(q)),
    0.6,
  );
  return named * told * (asksForType(e) && e.answering.length === 0 ? UNTYPED : 1);
};

/** The nearest words of the type asked for to the deed, by how well the deed is met and how many clauses lie between. */
export function answerByDeed(e: Evidence): number {
  const { deeds } = e.asked.parts;
  if (!asksForType(e))
    return (
      0.5 *
      most(
        deeds.map((q) => e.own(q)),
        NO_DEED.here,
      ) **
        2
    );
  let best = 0;
  for (const q of deeds) {
    const deed = e.view.tokens[e.position(q)];
    if (!deed) continue;
    for (const { span, type } of e.answering) {
      const apart = Math.max(0, deed.start - span[1], span[0] - deed.end);
      const distance = type === 'quotation' || type === 'cause' ? 0 : apart;
      const between =
        distance === 0 ? 0 : boundaries(e, Math.min(span[1], deed.end), Math.max(span[0], deed.start));
      best = Math.max(best, e.own(q) ** 2 / (1 + distance / REACH) / (1 + BOUNDARY * between));
    }
  }
  return best;
}

function boundaries({ view }: Evidence, start: number, end: number): number {
  const body = view.view.annotated.article.body;
  return view.sentence.tokens.filter(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      (/^(?:that|who|which)$/.test(token.norm) ||
        /^(?:[,;:()—–―“”"]|--?)$/.test(body.slice(token.start, token.end))),
  ).length;
}

/** What is asked of many, in the words in which it is told ({@link QuestionParts.formulas}): in the sentence, or weaker before it. */
export function formula(e: Evidence): number {
  return mean(
    e.asked.parts.formulas.map((tells) =>
      tells.test(e.text(0)) ? 1 : tells.test(e.text(-1)) ? TOLD_BEFORE : 0,
    ),
    NEITHER,
  );
}

/** How many: a number right before a word like the one that is counted. */
export function counted(e: Evidence): number {
  const { head } = e.asked.parts;
  if (!e.asked.question.answerTypes.includes('number') || head === undefined) return NEITHER;
  const { likeness } = e.asked.words[head]!;
  const { tokens } = e.view.sentence;
  const wordAt = new Map(e.view.tokens.map(({ start }, i) => [start, e.view.words[i]!]));
  let best = 0;
  tokens.forEach(({ pos, norm }, at) => {
    if (pos !== 'NUM' && !/^[$€£]?\d/.test(norm)) return;
    for (const [step, token] of tokens.slice(at + 1, at + 1 + COUNTED_WITHIN).entries()) {
      if (token.term === '') break;
      const word = wordAt.get(token.start);
      if (word !== undefined) best = Math.max(best, likeness(word) * (1 - step / 10));
    }
  });
  return best;
}

/** Where: a place that a preposition says it happened at, not one that says where somebody is from. */
export function placeSaid(e: Evidence): number {
  if (!e.asked.question.answerTypes.includes('place')) return NEITHER;
  const body = e.view.view.annotated.article.body;
  return most(
    e.answering
      .filter(({ type }) => type === 'place')
      .map(({ span: [start] }) =>
        /\b(?:in|at|near|from|to|outside|inside|on|of)\s(?:the\s)?$/i.test(
          body.slice(Math.max(0, start - 12), start),
        )
          ? 1
          : 0.3,
      ),
    0,
  );
}
