/**
 * What a sentence tells to be the cause of what is asked about, in the words in which news tells it: "a heater started the fire", "the fire was
 * blamed on a heater", "investigators traced it to a heater", "the crash happened when a brake failed".
 */
import type { Span } from '../../article/article.ts';
import type { Token } from '../../sentence/annotated.ts';
import type { Asked } from '../asked/asked.ts';
import { type Evidence, near } from '../candidates/evidence.ts';
import { beforeVerb, clausesOf, firstPhrase, isPassive } from './clauses.ts';

const CAUSING = 'caused?|started|sparked|triggered|ignited|prompted|provoked|led to|set off|touched off';
/** "What sparked it", "how did it start", "what was the cause of it"; the command's own word may be left out. */
const ASKS_CAUSE = new RegExp(
  `^(?:what )?(?:(?:is|was) (?:to blame|the (?:\\p{L}+ )?(?:cause|reason))\\b|(?:(?:has|had|may|might|could) (?:have )?)?(?:${CAUSING})\\b)|^how did .+ (?:start|begin|happen)\\b`,
  'iu',
);

/** Does the question ask for the cause of something? */
export function asksCause({ question: { kind, text } }: Asked): boolean {
  return kind === 'why' || (/^(?:what|ask)$/.test(kind) && ASKS_CAUSE.test(text.trim()));
}

/** Words that tell that something comes about, and not what. */
const COMING_ABOUT =
  /^(?:start|begin|began|begun|happen|occur|break|broke|caus|spark|trigger|ignit|prompt|provok|lead|led|blame|reason|come|came)/;
const CAUSES =
  /^(?:cause[ds]?|causing|start(?:ed|s)?|spark(?:ed|s|ing)?|trigger(?:ed|s|ing)?|ignite[ds]?|prompt(?:ed|s)?|provoke[ds]?)$/;
const LAID = /^(?:blame[ds]?|blaming)$/;
const TRACED = /^(?:traced?|traces|attributed?|attributes|ascribed)$/;
const COMES = /^(?:resulted|results|stemmed|stems|arose)$/;
const AFTER = /^(?:after|amid|following|for)$/;
/** Whoever this is done to is told for what. */
const DONE_FOR =
  /^(?:arrested|banned|barred|booked|charged|cited|convicted|criticized|criticised|detained|dismissed|disqualified|ejected|expelled|fined|fired|honou?red|investigated|jailed|penali[sz]ed|praised|prosecuted|punished|rebuked|reprimanded|sacked|scolded|sentenced|sent|sued|suspended|thanked)$/;
const CAME_ABOUT = /^(?:began|started|happened|occurred|out)$/;
const WHEN = /^(?:when|after|because|as)$/;
/** "An hour after", "shortly after": that tells the time. */
const TIME_BEFORE =
  /^(?:seconds?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|months?|years?|long|shortly|soon|just)$/;
/** "Denied that the heater started the fire", "whether it did": then it is not told to be the cause. */
const NOT_TOLD =
  /^(?:not|n['’]?t|never|no|nothing|neither|nor|whether|if|den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|doubt(?:s|ed)?)$/;
/** An event as alike as this to the asked one is the same; and the article as a whole tells of it in words as alike. */
const SAME_EVENT = 0.6;
const TOLD_OF = 0.6;
/** A name is told of by itself. */
const SAME_NAME = 0.8;
/** And as large a share of its words stands in the sentence or beside it. */
const MOST_NEAR = 0.5;
/** "Started the predawn fire", "blamed the fire at the mill on": so many words may stand between. */
const NEXT_TO = 4;
const APART = 8;

const causes = new WeakMap<Evidence, Span | null>();

/** The words that tell the cause; null where none do. */
export function causeOf(evidence: Evidence): Span | null {
  const known = causes.get(evidence);
  if (known !== undefined) return known;
  const found = look(evidence);
  causes.set(evidence, found);
  return found;
}

function look(evidence: Evidence): Span | null {
  const { others, names } = evidence.asked.parts;
  const events = [...others, ...names.flat()].filter(
    (q) => !COMING_ABOUT.test(evidence.asked.words[q]!.norm) && !evidence.asked.words[q]!.inFocus,
  );
  const isToldOf = (q: number): boolean =>
    evidence.match.anywhere[q]! >= (evidence.asked.words[q]!.inName ? SAME_NAME : TOLD_OF);
  if (events.length === 0 || !events.every(isToldOf)) return null;
  const { tokens } = evidence.view.sentence;
  const isNear = events.filter((q) => near(evidence, q) >= TOLD_OF).length >= MOST_NEAR * events.length;
  if (!isNear) return null;
  const met = new Set(
    events
      .filter((q) => evidence.own(q) >= SAME_EVENT)
      .map((q) => evidence.view.tokens[evidence.position(q)]?.start),
  );
  const isEvent = ({ start, norm }: Token): boolean => met.has(start) || norm === 'it';
  const within = (from: number, to: number): boolean => tokens.slice(Math.max(from, 0), to).some(isEvent);
  /** Of what is caused: "the fire at the mill" is one, "an inquiry into the fire" none. */
  const isCaused = (from: number, to: number): boolean => {
    const adposition = tokens.findIndex(({ pos }, i) => i >= from && pos === 'ADP');
    return within(from, adposition < 0 ? to : Math.min(adposition, to));
  };
  const next = (from: number, reach: number, norm: RegExp): number =>
    tokens.findIndex((token, i) => i > from && i <= from + reach && norm.test(token.norm));
  for (let at = 0; at < tokens.length; at++) {
    const { norm } = tokens[at]!;
    if (NOT_TOLD.test(norm)) return null;
    const off = /^(?:set|touched)$/.test(norm) && tokens[at + 1]?.norm === 'off';
    const led = /^(?:led|leads)$/.test(norm) && tokens[at + 1]?.norm === 'to';
    if (off || led || CAUSES.test(norm)) {
      const by = next(at, 2, /^by$/);
      if (by > 0 && within(0, at)) return from(evidence, by + 1);
      const object = at + (off || led ? 2 : 1);
      if (!isPassive(tokens, at) && isCaused(object, object + NEXT_TO)) return subject(evidence, at);
    }
    // "Left after a quarrel", "was fined for late payment".
    if (met.has(tokens[at]!.start) && tokens[at]!.pos === 'VERB') {
      const why = next(at, NEXT_TO, AFTER);
      const isFor = tokens[why]?.norm === 'for';
      const isTime = evidence.view.times.some(
        ([start, end]) => start < (tokens[why + NEXT_TO]?.start ?? end) && end > (tokens[why]?.start ?? end),
      );
      if (why > 0 && !isTime && (!isFor || DONE_FOR.test(norm)) && !within(why, why + NEXT_TO))
        return from(evidence, why);
    }
    if (LAID.test(norm)) {
      const on = next(at, APART, /^on$/);
      if (on > 0 && (isCaused(at + 1, on) || (on <= at + 2 && within(0, at)))) return from(evidence, on + 1);
      const because = next(at, APART, /^for$/);
      if (because > at + 1 && isCaused(because + 1, because + 1 + NEXT_TO))
        return span(evidence, at + 1, because);
    }
    if (TRACED.test(norm)) {
      const to = next(at, APART, /^to$/);
      if (to > 0 && (isCaused(at + 1, to) || (to <= at + 2 && within(0, at)))) return from(evidence, to + 1);
    }
    if (COMES.test(norm) && tokens[at + 1]?.norm === 'from' && within(0, at)) return from(evidence, at + 2);
    if (CAME_ABOUT.test(norm) && within(at - APART, at)) {
      const when = next(at, NEXT_TO, WHEN);
      if (
        when > 0 &&
        !tokens.slice(at + 1, when).some(({ pos }) => /^(?:VERB|PUNCT|NUM)$/.test(pos)) &&
        !(tokens[when]!.norm === 'after' && tellsTimeAlone(tokens, when))
      )
        return from(evidence, when);
    }
    if (norm === 'cause' && within(at - 3, at + NEXT_TO)) {
      const is = next(at, APART, /^(?:is|was|as)$/);
      if (is > 0) return from(evidence, is + 1);
    }
  }
  return null;
}

/** "The evening after the fair", "after the fair": nothing is told to have been done. */
function tellsTimeAlone(tokens: readonly Token[], after: number): boolean {
  if (TIME_BEFORE.test(tokens[after - 1]!.norm)) return true;
  const mark = tokens.findIndex(({ pos }, i) => i > after && pos === 'PUNCT');
  const told = tokens.slice(after + 1, mark < 0 ? tokens.length : mark);
  // "Police shot a student": a tagger may take the verb for a noun.
  return !told.some(({ pos }, i) => /^(?:VERB|AUX)$/.test(pos) || (i > 0 && pos === 'DET'));
}

/** The subject of the verb that tells it: "a faulty heater in the kitchen". */
function subject(evidence: Evidence, verb: number): Span | null {
  const { tokens } = evidence.view.sentence;
  const region = beforeVerb(tokens, clausesOf(tokens), verb);
  const phrase = firstPhrase(tokens, region);
  return phrase === null ? null : span(evidence, phrase[0], region.at(-1)! + 1);
}

/** From a word on, to the next mark or to who says so. */
function from(evidence: Evidence, first: number): Span | null {
  const { view, sentence } = evidence.view;
  const said = view.annotated.attributions.flatMap(({ source, cue }) => [...source, ...cue]);
  const last = sentence.tokens.findIndex(
    ({ start, norm }, i) =>
      i >= first &&
      (/^[,;:.—–"”]$/.test(norm) || said.some(([a, b]) => a <= start && start < b && i > first)),
  );
  return span(evidence, first, last < 0 ? sentence.tokens.length : last);
}

/** Null where no noun is in it. */
function span(evidence: Evidence, first: number, after: number): Span | null {
  const words = evidence.view.sentence.tokens.slice(first, after);
  if (!words.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return null;
  return [words[0]!.start, words.at(-1)!.end];
}
