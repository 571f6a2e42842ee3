/** The words of a sentence that say who: the doer of what was done, or whom it was done to, as the question asks. */
import type { Span } from '../../article/article.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { type Anchor, eventsOf, type Reading, tokensAt } from './anchors.ts';
import { beforeVerb, firstPhrase, isPassive, phraseAt, type Run } from './clauses.ts';
import { onAskedSide } from './for-or-against.ts';

/** "Who was killed", "was freed": it asks whom it was done to. */
const ASKS_DONE_TO =
  /^(?:who(?:m|'s)? )?(?:else )?(?:was|were|is|are|got|gets|been|being|has been|have been|had been) (?:not |also |never |being )*\w+(?:ed|en|wn|ot|ld|ut|rt|de|nt|aught|ought)\b/i;
/** "Who did they arrest": it asks whom it was done to, by its order of words. */
const ASKS_OBJECT =
  /^(?:(?:(?:who(?:m)?|which .+?|what .+?) )(?:did|does|do|has|have|had|will|would|can|could)|did|does|do) /i;
/** What happens to its subject, though it is no passive. */
const SUFFERED = /^(?:die|dies|died|dying|fall|fell|fallen|survive[ds]?|suffer\w*)$/;
/** "Who is the mayor": it asks who has an office. */
const ASKS_OFFICE = /^(?:who )?(?:is|was|are|were|'s) (?:now )?(?:the|a|an|its|his|her|their|\S+'s)\b/i;
/** "owner", "spokesman", "president": what someone is. */
const OFFICE =
  /(?:er|or|ist|ian|ant|ent|man|woman|chief|head|boss|king|queen|judge|mayor|pilot|guard|coach|leader|minister|secretary|general|captain|host|star|aide|envoy|chair|doctor|nurse|priest|pope|cop)s?$/;

/** "Who says that the bridge is safe": the source is asked for. */
const ASKS_SOURCE =
  /^(?:who )?(?:says?|said|thinks?|thought|claims?|claimed|believes?|believed|denie[sd]|insists?|insisted|argue[sd]?|warn(?:s|ed)|predict(?:s|ed)|call(?:s|ed)|quipped|joked|reported|announced|confirmed|admitted|admits)\b/i;

export function whoPhrases(reading: Reading): readonly Answering[] {
  if (ASKS_SOURCE.test(reading.evidence.asked.question.text.trim())) {
    const source = sourceOf(reading);
    if (source !== null) return [source];
  }
  const events = eventsOf(reading);
  const verbs = events.filter(({ verb }) => verb).toSorted((a, b) => b.likeness - a.likeness);
  for (const verb of onAskedSide(reading, verbs)) {
    const found = besideVerb(reading, verb);
    if (found !== null) return [found];
  }
  const predicate = events.find(({ at }) => isPredicate(reading, at));
  if (predicate !== undefined) return one(subjectOf(reading, predicate.at));
  return one(bearerOf(reading, events));
}

function besideVerb(reading: Reading, { at, asked }: Anchor): Answering | null {
  const { tokens, evidence } = reading;
  const { text } = evidence.asked.question;
  const word = evidence.asked.words[asked]!.norm;
  const doneTo = ASKS_DONE_TO.test(text.trim()) || ASKS_OBJECT.test(text.trim()) || SUFFERED.test(word);
  const passive = isPassive(tokens, at) || SUFFERED.test(tokens[at]!.norm);
  if (doneTo === passive) return subjectOf(reading, at);
  return doneTo ? objectOf(reading, at) : byWhom(reading, at);
}

/** The very word for saying that was asked for tells more of who is meant than any word of what was said. */
const SAME_CUE = 2;

/** Who says the most of what meets the question, and says it as was asked: of two speakers, "who insisted" means the one who did. */
function sourceOf(reading: Reading): Answering | null {
  const { evidence, tokens, anchors } = reading;
  const { attributions } = evidence.view.view.annotated;
  let best: Run | null = null;
  let most = 0;
  for (const { source, cue, content, force } of attributions) {
    const [first] = source;
    const run = first && tokensAt(tokens, first);
    if (!run || force === 'refusal' || force === 'negated') continue;
    const metIn = (spans: readonly Span[]): number =>
      anchors.filter(({ at }) =>
        spans.some(([start, end]) => start <= tokens[at]!.start && tokens[at]!.end <= end),
      ).length;
    const met = metIn(content);
    const weight = met === 0 ? 0 : met + SAME_CUE * metIn(cue);
    if (weight > most) [best, most] = [[run[0], run[1] + 1], weight];
  }
  return best && (personIn(reading, best) ?? whole(reading, best));
}

/** "is responsible", "are alive". */
function isPredicate({ tokens }: Reading, at: number): boolean {
  if (tokens[at]!.pos !== 'ADJ') return false;
  return tokens[at - 1]?.pos === 'AUX' || (tokens[at - 1]?.pos === 'ADV' && tokens[at - 2]?.pos === 'AUX');
}

function subjectOf(reading: Reading, verb: number): Answering | null {
  const { tokens, clauses } = reading;
  const region = beforeVerb(tokens, clauses, verb);
  const phrase = firstPhrase(tokens, region);
  const [first, last] = [region[0], region.at(-1)];
  if (first === undefined || last === undefined) return pronounSubject(reading, verb);
  const several = phrase && severalIn(reading, phrase);
  // "Rita Falk, who hired Jonas Roth, left": not the one of the clause between.
  const own = (at: number): boolean => clauses[at] === clauses[verb];
  return several ?? personIn(reading, [first, last + 1], own) ?? whole(reading, phrase);
}

/** "Ada Krull and Per Ney", "Ada Krull and two others": those who did it together, as one run; null where they are not several. */
function severalIn(reading: Reading, phrase: Run): Answering | null {
  const { tokens } = reading;
  const and = tokens.findIndex(({ norm }, i) => norm === 'and' && phrase[0] < i && i < phrase[1]);
  if (and < 0) return null;
  // "The head of Holm and Sons" is one; "Ada Krull and Per Ney's lawyer" may be.
  if (tokens.slice(phrase[0], and).some(({ pos }) => pos === 'ADP' || pos === 'PART')) return null;
  if (tokens.slice(and, phrase[1]).some(({ pos }) => pos === 'PART')) return null;
  const named = persons(reading).some(([from, to]) => (phrase[0] <= from && to === and) || from === and + 1);
  return named ? whole(reading, phrase) : null;
}

/** "Engineer Ada Krull, who tested it", and "I" within what someone says: whom the pronoun before the verb means. */
function pronounSubject(reading: Reading, verb: number): Answering | null {
  const { tokens } = reading;
  let at = verb - 1;
  while (at >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[at]!.pos)) at -= 1;
  const norm = tokens[at]?.norm;
  if (norm === 'who') return antecedentOf(reading, at);
  return norm === 'i' ? speakerAt(reading, at) : null;
}

/** The name or noun phrase that stands before "who", an age or nothing between them. */
function antecedentOf(reading: Reading, who: number): Answering | null {
  const { tokens } = reading;
  let end = who;
  while (end > 0 && /^(?:PUNCT|NUM)$/.test(tokens[end - 1]!.pos)) end -= 1;
  const named = persons(reading).find(([, to]) => to === end);
  if (named !== undefined) return answering(reading, 'person', named);
  let from = end;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[from - 1]!.pos)) from -= 1;
  return from === end ? null : whole(reading, [from, end]);
}

/** Who says, in quotation marks, the words that a token is one of. */
function speakerAt(reading: Reading, at: number): Answering | null {
  const { tokens, evidence } = reading;
  const { start } = tokens[at]!;
  const said = evidence.view.view.annotated.attributions.find(
    ({ kind, content }) => kind !== 'indirect' && content.some(([from, to]) => from <= start && start < to),
  );
  const [source] = said?.source ?? [];
  const run = source && tokensAt(tokens, source);
  return run ? (personIn(reading, [run[0], run[1] + 1]) ?? whole(reading, [run[0], run[1] + 1])) : null;
}

function objectOf(reading: Reading, verb: number): Answering | null {
  const phrase = phraseAt(reading.tokens, verb + 1);
  if (phrase === null) return null;
  const [from, to] = phrase;
  const named = persons(reading).find(([first]) => from <= first && first <= to);
  // "The engineer, Tor Nygaard, 34": the name that is set beside what they are.
  const beside =
    reading.tokens[to]?.norm === ',' ? persons(reading).find(([first]) => first === to + 1) : undefined;
  if (beside !== undefined && named === undefined) return answering(reading, 'person', beside);
  if (named === undefined || isGoverned(reading, named[0], from)) return whole(reading, phrase);
  return answering(reading, 'person', named);
}

function byWhom(reading: Reading, verb: number): Answering | null {
  const { tokens, clauses } = reading;
  const by = tokens.findIndex(({ norm }, i) => i > verb && norm === 'by' && clauses[i] === clauses[verb]);
  return by < 0 ? null : objectOf(reading, by);
}

/** "owner Stig Berg": the name beside what someone is. */
function bearerOf(reading: Reading, events: readonly Anchor[]): Answering | null {
  const { tokens, evidence } = reading;
  const asksOffice = ASKS_OFFICE.test(evidence.asked.question.text.trim());
  for (const { at, asked } of events) {
    const stem = evidence.asked.words[asked]!.norm.replace(/(?:e?s|e)$/, '');
    const named = OFFICE.test(tokens[at]!.norm) && (asksOffice || tokens[at]!.norm.startsWith(stem));
    if (!named) continue;
    const after = tokens[at + 1]?.norm === ',' ? at + 2 : at + 1;
    const found = persons(reading).find(([from]) => from === at + 1 || from === after);
    if (found !== undefined) return answering(reading, 'person', found);
  }
  return null;
}

/** The last person named in a run of tokens who is not named for something of theirs ("Reis's lawyer", "a friend of Reis"). */
function personIn(
  reading: Reading,
  [from, to]: Run,
  may: (at: number) => boolean = () => true,
): Answering | null {
  const { tokens } = reading;
  const named = persons(reading).findLast(
    ([first, last]) =>
      from <= first &&
      last <= to &&
      may(first) &&
      tokens[last]?.norm !== "'s" &&
      tokens[last]?.norm !== "'" &&
      !isGoverned(reading, first, from),
  );
  return named === undefined ? null : answering(reading, 'person', named);
}

/** A preposition stands before the noun phrase. */
function isGoverned({ tokens }: Reading, at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[i]!.pos)) i -= 1;
  return i >= from && tokens[i]!.pos === 'ADP';
}

/** Runs of tokens that name a person whom the question does not name. */
function persons({ evidence, tokens }: Reading): readonly Run[] {
  const { view } = evidence;
  const { entities, attributions } = view.view.annotated;
  return view.mentions.flatMap(({ entity, byName, span }): readonly Run[] => {
    if (!byName || entities[entity]!.type !== 'person') return [];
    if (isNamedByQuestion(evidence, entity)) return [];
    // To whom something was told is not who did it.
    if (attributions.some(({ medium }) => medium.some(([a, b]) => a < span[1] && span[0] < b))) return [];
    const run = tokensAt(tokens, span);
    return run === null ? [] : [[run[0], run[1] + 1]];
  });
}

function isNamedByQuestion({ asked, view }: Evidence, entity: number): boolean {
  const terms = view.view.termsOf(entity);
  return asked.words.some(({ inName, term }) => inName && terms.has(term));
}

function whole(reading: Reading, phrase: Run | null): Answering | null {
  if (phrase === null) return null;
  const { evidence, tokens } = reading;
  const words = tokens.slice(...phrase);
  const asked = new Set(evidence.asked.words.map(({ term }) => term));
  const [first, last] = [words[0]!, words.at(-1)!];
  if (evidence.view.times.some(([from, to]) => from < last.end && first.start < to)) return null;
  const ends = evidence.view.mentions.filter(({ span: [from, to] }) => from < last.end && last.start < to);
  if (ends.some(({ entity }) => isNamedByQuestion(evidence, entity))) return null;
  const tells = words.some(
    ({ term, stop, pos }) => term !== '' && (!stop || pos === 'NUM') && !asked.has(term),
  );
  return tells && words.some(isThing) ? answering(reading, 'group', phrase) : null;
}

const isThing = ({ pos }: { readonly pos: string }) => pos === 'NOUN' || pos === 'PROPN';

function answering({ tokens }: Reading, type: Answering['type'], [from, to]: Run): Answering {
  const span: Span = [tokens[from]!.start, tokens[to - 1]!.end];
  return { type, span };
}

const one = (found: Answering | null): readonly Answering[] => (found === null ? [] : [found]);
