/** The words of a sentence that could answer: the person for who, the place for where, the time for when, and so on. */
import type { Span } from '../../article/article.ts';
import type { AnswerType } from '../../question/question.ts';
import type { EntityType, Token } from '../../sentence/annotated.ts';
import { introductionOf } from '../../sentence/entities/introduction.ts';
import { termsOf } from '../../sentence/terms.ts';
import type { Asked } from '../asked/asked.ts';
import type { SentenceView } from '../library/views.ts';
import { type ArticleMatch, positionOf } from './article-match.ts';

/** A stretch of a sentence that is of a type asked for. */
export interface Answering {
  readonly type: AnswerType;
  readonly span: Span;
}

const ENTITY_TYPES: Partial<Record<AnswerType, readonly EntityType[]>> = {
  person: ['person'],
  group: ['organization', 'group'],
  place: ['place'],
};
/** A question's word met as well as this is repeated by the sentence: it cannot be the answer. */
const REPEATED = 0.9;

/**
 * The candidates for the answer in a sentence, of all types asked for, in order. Words that only repeat the
 * question are none: who killed Stroem's bill is not answered by "Stroem".
 */
export function answeringWords(
  asked: Asked,
  match: ArticleMatch,
  sentence: SentenceView,
): readonly Answering[] {
  if (asksWhoTheyAre(asked)) return introductions(asked, sentence);
  const found: Answering[] = [];
  const told = asksForWhatIsTold(asked);
  for (const type of asked.question.answerTypes) {
    for (const span of spansOf(type, asked, sentence)) {
      if (repeatsQuestion(asked, match, sentence, span, type)) continue;
      if (told && isSource(sentence, span, type)) continue;
      found.push({ type, span });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** What a question for a person opens with; "/who" leaves the question word out. */
const WHO_IS = /^(?:who\b(?:['’]s\b)?\s*)?(?:(?:is|was|are|were)\s+)?/i;

/** "Who is Oscar Dahl": but for the opening nothing but a name. Whoever asks so knows the name, and no other answers it. */
export function asksWhoTheyAre({ question, words }: Asked): boolean {
  if (question.kind !== 'who' || words.length === 0 || !words.every(({ inName }) => inName)) return false;
  const asked = termsOf(question.text.replace(WHO_IS, ''));
  return asked.every(({ term }) => term === '' || words.some((word) => word.term === term));
}

/** What a sentence tells, beside the name, of the one who was asked for. */
function introductions({ words }: Asked, { view, mentions, sentence }: SentenceView): readonly Answering[] {
  return mentions.flatMap(({ entity, byName, span }): Answering[] => {
    const terms = view.termsOf(entity);
    if (!byName || !words.every(({ term }) => terms.has(term))) return [];
    const told = introductionOf(view.annotated.article.body, sentence, span);
    return told === null ? [] : [{ type: 'person', span: told }];
  });
}

function spansOf(type: AnswerType, asked: Asked, view: SentenceView): readonly Span[] {
  switch (type) {
    case 'person':
    case 'group':
    case 'place':
      return named(type, view);
    case 'time':
      return view.times.length > 0 ? view.times : timeWords(view);
    case 'number':
      return view.quantities.length > 0 ? view.quantities : numberWords(view);
    case 'cause':
      return causes(view);
    case 'quotation':
      return said(asked, view);
    default:
      return [];
  }
}

/** Names of entities of the type; capitalised runs where the annotator found no entity at all. */
function named(type: AnswerType, { view, mentions, sentence }: SentenceView): readonly Span[] {
  const types = ENTITY_TYPES[type] ?? [];
  const { entities, article } = view.annotated;
  if (entities.length > 0) {
    return mentions
      .filter(({ entity, byName, span }) => {
        const { type: own } = entities[entity]!;
        return (
          byName &&
          (types.includes(own) || (type === 'place' && own === 'other' && isPlaced(article.body, span[0])))
        );
      })
      .map(({ span }) => span);
  }
  return runs(
    sentence.tokens,
    ({ pos, start }) => pos === 'PROPN' && /\p{Lu}/u.test(article.body[start] ?? ''),
  );
}

/** Words that place what follows them: "off Kalvo island" names a place, though nobody has told of it. */
const PLACING =
  /\b(?:in|at|near|off|outside|inside|around|toward|towards|across|throughout|northern|southern|eastern|western|(?:north|south|east|west) of) (?:the )?$/i;
/** The longest that {@link PLACING} matches. */
const LONGEST_PLACING = 'throughout the '.length;

function isPlaced(body: string, start: number): boolean {
  return PLACING.test(body.slice(Math.max(0, start - LONGEST_PLACING), start).replace(/\s/g, ' '));
}

const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|aug\.|sept\.|oct\.|nov\.|dec\.|(?:1[5-9]|20)\d\d|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|noon|midnight|week|month|year|spring|summer|fall|winter|decade|century|a\.m\.|p\.m\.|(?:19|20)\d0s)$/;

function timeWords({ sentence }: SentenceView): readonly Span[] {
  return runs(sentence.tokens, ({ norm }) => TIME_WORD.test(norm));
}

function numberWords({ sentence }: SentenceView): readonly Span[] {
  return runs(sentence.tokens, ({ pos, norm }) => pos === 'NUM' || /^[$€£]?\d/.test(norm) || norm === '%');
}

/** Words that open a cause, and whether only a verb makes them do so ("to keep": yes, "to Paris": no). */
const CAUSE =
  /^(?:because|since|due|after|amid|over|following|owing|thanks|citing|cited|cites|reason|reasons|so|as|given|prompted|caused|led|blamed|blames|blaming|concerns?|fears?|fearing|therefore|hence)$/;

/** From the word that opens the cause to the end of the sentence. */
function causes({ sentence }: SentenceView): readonly Span[] {
  const { tokens, end } = sentence;
  const at = tokens.findIndex(
    ({ norm, pos }, i) =>
      CAUSE.test(norm) || (norm === 'to' && pos === 'PART' && tokens[i + 1]?.pos === 'VERB'),
  );
  return at < 0 ? [] : [[tokens[at]!.start, end]];
}

/** What the speaker who was asked for says, or anyone where nobody was. */
function said(asked: Asked, { statements, sentence }: SentenceView): readonly Span[] {
  return statements
    .filter(
      ({ by }) =>
        asked.speakerTerms.size === 0 ||
        asked.words.some(({ inSpeaker, norm }) => inSpeaker && by.includes(norm)),
    )
    .flatMap(({ attribution }) => attribution.content)
    .map(([start, end]): Span => [Math.max(start, sentence.start), Math.min(end, sentence.end)])
    .filter(([start, end]) => start < end);
}

/** Words for telling: "who said …" is answered by the source itself. */
const TELLING =
  /\b(?:say|says|said|tell|tells|told|claim|claims|claimed|call|calls|called|think|thinks|thought|report|reports|reported|according|accuse|accused|write|wrote|argue|argued|warn|warned|predict|predicted|announce|announced|joke|joked|suggest|suggested|admit|admitted|describe|described|compare|compared|ask|asked|blame|blames|blamed|want|wants|wanted|deny|denied|believe|believes|complain|complained|praise|praised|slam|slammed|mock|mocked|brag|bragged|bet|bets|source|spokesman|spokeswoman)\b/;

function asksForWhatIsTold({ question: { text, kind } }: Asked): boolean {
  return kind === 'who' && !TELLING.test(text.toLowerCase());
}

/** "… according to The AP": who tells of it is not who it happened to. */
function isSource({ view }: SentenceView, [start, end]: Span, type: AnswerType): boolean {
  if (type !== 'person' && type !== 'group') return false;
  return view.relays.some(([from, to]) => from < end && start < to);
}

function runs(tokens: readonly Token[], belongs: (token: Token) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let open: [number, number] | undefined;
  for (const token of tokens) {
    if (!belongs(token)) open = undefined;
    else if (open) open[1] = token.end;
    else {
      open = [token.start, token.end];
      spans.push(open);
    }
  }
  return spans;
}

/** Long stretches (causes, quotations) may well hold the question's words; names, times and numbers may not. */
function repeatsQuestion(
  asked: Asked,
  match: ArticleMatch,
  view: SentenceView,
  [start, end]: Span,
  type: AnswerType,
): boolean {
  if (type === 'cause' || type === 'quotation') return false;
  const n = asked.words.length;
  const row = view.index * n;
  for (let q = 0; q < n; q++) {
    if (match.own[row + q]! < REPEATED) continue;
    const token = view.tokens[positionOf(asked, match, view.index, q)];
    if (token && token.start < end && start < token.end) return true;
  }
  return false;
}
