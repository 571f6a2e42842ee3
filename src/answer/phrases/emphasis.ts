/**
 * The answering words of a sentence, to be set in bold: only those of the sort that was asked for, in the clause that
 * meets the question. Where it cannot be told which those are, none: bold on the wrong words misleads.
 */
import type { Span } from '../../article/article.ts';
import { type Answering, asksWhoTheyAre } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import type { SentenceView } from '../library/views.ts';
import { asksWhoIsAboard, isAboard } from './aboard.ts';
import { eventsOf, type Reading, readForEmphasis, tokensAt } from './anchors.ts';
import { asksCause, causeOf } from './cause-of.ts';
import { fitsAsked } from './counted-asked.ts';
import { reasonIn } from './reason-phrase.ts';
import { whoPhrases } from './who-phrase.ts';

/** Words that place what follows them: "over the airport", "in northern Iraq". */
const LOCATIVE =
  /^(?:in|at|on|near|over|from|to|into|outside|inside|through|across|around|above|below|behind|toward|towards|between|along|off|within)$/;
/** With the name of a place before them they name one too. */
const SITE =
  /^(?:airport|airfield|port|harbou?r|border|coast|area|region|district|province|county|state|city|town|bay|valley|strait|river|lake|island|islands|bridge|square|street|road|hospital|university|school|station|base|camp|prison|stadium|neighbou?rhood|suburbs?|peninsula|mountains?|desert|sector|section)$/;
/** From here a word of the sentence is the noun asked for. */
const SAME_THING = 0.9;
/** "1,200 of the emails", "50,000 more votes": so many words may stand before the thing counted. */
const FROM_COUNT_TO_THING = 3;
/** "Three workers were killed and 14 people injured": what stands beyond an "and" is so many words further. */
const ACROSS = 5;

/** Found before: the first sentence is looked at for whether there is an answer at all, and again when it is quoted. */
const known = new WeakMap<Evidence, readonly Answering[]>();

/** The answering words with their types; empty where nothing of the type asked for answers there. It takes a while, once. */
export function emphasised(evidence: Evidence): readonly Answering[] {
  const answering = known.get(evidence) ?? look(evidence);
  known.set(evidence, answering);
  return answering;
}

function look(evidence: Evidence): readonly Answering[] {
  const { answering, asked } = evidence;
  const said = answering.filter(({ type }) => type === 'quotation');
  if (said.length > 0) return said.filter(({ span }) => saysSomething(evidence, span));
  if (asksWhoTheyAre(asked)) return answering;
  const cause = asksCause(asked) ? causeOf(evidence) : null;
  if (cause !== null) return [{ type: 'cause', span: cause }];
  const reading = readForEmphasis(evidence);
  if (reading === null) return [];
  const types = new Set(asked.question.answerTypes);
  const found =
    types.has('person') || types.has('group')
      ? whoPhrases(reading)
      : types.has('cause')
        ? reasons(reading)
        : nearest(reading, [
            ...(types.has('time') ? times(reading) : []),
            ...(types.has('place') ? places(reading) : []),
            ...(types.has('number') ? countsOf(reading) : []),
          ]);
  const counted = found.length === 0 && types.has('number') ? lonely(reading) : [];
  const { body } = evidence.view.view.annotated.article;
  return [...found, ...counted].filter(({ span }) => !cutsWord(body, span));
}

/** "She voted for it": what is no clause, and no words of theirs either, is nothing that was said. */
function saysSomething({ view: { view, sentence } }: Evidence, [start, end]: Span): boolean {
  if (/["“”]|''/.test(view.annotated.article.body.slice(start, end))) return true;
  return sentence.tokens.some(
    (token) => start <= token.start && token.end <= end && /^(?:VERB|AUX)$/.test(token.pos),
  );
}

/** Does it begin or end inside a word, or a word with hyphens? */
function cutsWord(body: string, [start, end]: Span): boolean {
  return /[\p{L}\p{N}]-?$/u.test(body.slice(0, start)) || /^-?[\p{L}\p{N}]/u.test(body.slice(end));
}

function reasons(reading: Reading): readonly Answering[] {
  const span = reasonIn(reading);
  return span === null ? [] : [{ type: 'cause', span }];
}

function times({ evidence, tokens }: Reading): readonly Answering[] {
  const { times: found } = evidence.view;
  return found.map(([start, end]) => {
    const run = tokensAt(tokens, [start, end]);
    const next = run && tokens[run[1] + 1];
    const longer = next && /^(?:morning|afternoon|evening|night)$/.test(next.norm);
    return { type: 'time', span: [start, longer ? next.end : end] };
  });
}

/** Places that something is said to be in, at or near; names that nobody has told of where they follow such a word. */
function places({ evidence, tokens }: Reading): readonly Answering[] {
  const { view } = evidence;
  const { entities } = view.view.annotated;
  const known = view.mentions.flatMap(({ entity, byName, span }) => {
    const { type } = entities[entity]!;
    return byName && (type === 'place' || type === 'other') ? [span] : [];
  });
  return known.flatMap((span): readonly Answering[] => {
    const run = tokensAt(tokens, span);
    if (run === null) return [];
    let before = run[0] - 1;
    while (before >= 0 && /^(?:DET|ADJ)$/.test(tokens[before]!.pos)) before -= 1;
    if (!LOCATIVE.test(tokens[before]?.norm ?? '') && tokens[before]?.norm !== 'and') return [];
    // "The Erbil airport" is a place, "a US strike" is none.
    const next = tokens[run[1] + 1];
    if (next?.pos === 'NOUN' && !SITE.test(next.norm)) return [];
    return [{ type: 'place', span: [span[0], next?.pos === 'NOUN' ? next.end : span[1]] }];
  });
}

/** The one number that is told to be aboard, or that counts the very thing asked for, wherever what happened stands. */
function lonely(reading: Reading): readonly Answering[] {
  const { text } = reading.evidence.asked.question;
  const aboard = asksWhoIsAboard(text) ? aboardOf(reading, numbers(reading)) : [];
  if (aboard.length === 1) return aboard;
  return nobodyIsMeant(reading) ? [] : countOfAsked(reading);
}

/** "A boat with 12 people ran aground; nobody was hurt": what is asked about was done to none. */
function nobodyIsMeant({ tokens, clauses, anchors, evidence }: Reading): boolean {
  const { verbs } = evidence.asked.parts;
  const done = anchors.filter(({ asked }) => verbs.includes(asked)).map(({ at }) => clauses[at]);
  return tokens.some(
    ({ norm }, i) =>
      done.includes(clauses[i]) && (NOBODY.test(norm) || (norm === 'no' && tokens[i + 1]?.norm === 'one')),
  );
}
const NOBODY = /^(?:nobody|none)$/;

function countOfAsked(reading: Reading): readonly Answering[] {
  const { evidence, anchors } = reading;
  const { words } = evidence.asked;
  const things = anchors.filter(({ asked, likeness }) => words[asked]!.inFocus && likeness >= SAME_THING);
  const counts = numbers(reading).filter(({ span }) => {
    const run = tokensAt(reading.tokens, span);
    return run !== null && things.some(({ at }) => at > run[1] && at <= run[1] + FROM_COUNT_TO_THING);
  });
  return counts.length === 1 ? counts : [];
}

const aboardOf = ({ tokens }: Reading, found: readonly Answering[]): readonly Answering[] =>
  found.filter(({ span }) => isAboard(tokens, span));

/** {@link numbers}, but where it is asked who is aboard, those that tell it, if any do. */
function countsOf(reading: Reading): readonly Answering[] {
  const found = numbers(reading);
  if (!asksWhoIsAboard(reading.evidence.asked.question.text)) return found;
  const aboard = aboardOf(reading, found);
  return aboard.length > 0 ? aboard : found;
}

/** "Ada Krull, 34, and": right behind somebody's name it counts years. */
function isAge({ view, mentions }: SentenceView, [start, end]: Span): boolean {
  const { body } = view.annotated.article;
  return (
    /^\s*[,.;)]/.test(body.slice(end, end + 2)) &&
    mentions.some(({ byName, span }) => byName && /^, $/.test(body.slice(span[1], start)))
  );
}

/** Numbers that count what was asked for; those of a date count nothing. */
function numbers({ evidence }: Reading): readonly Answering[] {
  const { view } = evidence;
  const fits = fitsAsked(evidence);
  return view.view.annotated.quantities
    .filter(({ sentence, unit }) => sentence === view.index && fits(unit))
    .map(({ start, end }): Span => [start, end])
    .filter((span) => !isAge(view, span))
    .filter((span) => view.times.every(([from, to]) => to <= span[0] || span[1] <= from))
    .map((span) => ({ type: 'number', span }));
}

/**
 * Of several the one nearest to a word for what happened, in its own clause. The deed itself goes before what it was done to:
 * "a ferry with 40 people sank, drowning nine".
 */
function nearest(reading: Reading, found: readonly Answering[]): readonly Answering[] {
  const { tokens, clauses, evidence } = reading;
  const { deeds, verbs } = evidence.asked.parts;
  const all = eventsOf(reading);
  const done = all.filter(({ asked, verb }) => verbs.includes(asked) || (verb && deeds.includes(asked)));
  const events = done.length > 0 ? done : all;
  let best: Answering | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of found) {
    const run = tokensAt(tokens, one.span);
    if (run === null) continue;
    for (const { at } of events) {
      if (clauses[at] !== clauses[run[0]] || (run[0] <= at && at <= run[1])) continue;
      const [from, to] = at < run[0] ? [at + 1, run[0]] : [run[1] + 1, at];
      const across = tokens.slice(from, to).some(({ pos }) => pos === 'CCONJ') ? ACROSS : 0;
      const distance = Math.min(Math.abs(at - run[0]), Math.abs(at - run[1])) + across;
      if (distance < least) [best, least] = [one, distance];
    }
  }
  return best === undefined ? [] : [best];
}
