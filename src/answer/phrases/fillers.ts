/** The stretches of a sentence that may fill what a question leaves open, of every type: which of them does, `ranking/` judges. */
import type { Span } from '../../article/article.ts';
import type { AnswerType } from '../../question/question.ts';
import type { EntityType, Token } from '../../sentence/annotated.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { phraseAt, type Run } from './clauses.ts';

/** What stretches there are. `phrase`: a noun phrase that is no name, time or number. */
export const FILLER_TYPES = [
  'person',
  'group',
  'place',
  'other',
  'time',
  'number',
  'phrase',
  'cause',
  'quotation',
] as const;
export type FillerType = (typeof FILLER_TYPES)[number];

export interface Filler {
  readonly type: FillerType;
  readonly span: Span;
  /** The sentence's tokens in it. */
  readonly run: Run;
  /** Index of whom or what it names; undefined where it is no name. */
  readonly entity?: number;
  /** Whose words it is, in lower case; undefined where it is nobody's. */
  readonly by?: string;
}

/** Which answers a stretch may be, by its type. */
export const FITS: Readonly<Record<FillerType, readonly AnswerType[]>> = {
  person: ['person'],
  group: ['group', 'person'],
  place: ['place'],
  other: ['place'],
  time: ['time'],
  number: ['number'],
  phrase: ['thing', 'sentence'],
  cause: ['cause'],
  quotation: ['quotation'],
};

const OF_ENTITY: Readonly<Record<EntityType, FillerType>> = {
  person: 'person',
  organization: 'group',
  group: 'group',
  place: 'place',
  event: 'other',
  other: 'other',
};

/** Words that may open a cause; most of them mostly do something else. */
const OPENS_CAUSE =
  /^(?:because|since|due|after|amid|over|following|owing|thanks|citing|cited|cites|so|as|given|prompted|caused|led|blamed|blames|blaming|fearing|therefore|hence|for|by|if|when|with|from|on)$/;
/** And nouns that do. */
const CAUSE_NOUN = /^(?:reasons?)$/;
/** What a cause does not go beyond. */
const ENDS_CAUSE = /^(?:[;—–]|--)$/;

/** In the order in which types were looked for, each type in the text's order. */
export function fillersIn({ asked, view }: Evidence): readonly Filler[] {
  const { tokens } = view.sentence;
  const { entities, quantities } = view.view.annotated;
  const found: Filler[] = [];
  const add = (type: FillerType, span: Span, more: Pick<Filler, 'entity' | 'by'> = {}): void => {
    const run = runOf(tokens, span);
    if (run !== null) found.push({ type, run, span: spanOf(tokens, run), ...more });
  };
  for (const { byName, entity, span } of view.mentions)
    if (byName) add(OF_ENTITY[entities[entity]!.type], span, { entity });
  for (const span of view.times) add('time', span);
  for (const { sentence, start, end } of quantities) {
    if (sentence !== view.index || view.times.some(([from, to]) => from < end && start < to)) continue;
    add('number', [start, end]);
  }
  const named = found.map(({ run }) => run);
  for (const run of phrasesIn(tokens)) {
    if (named.some(([from, to]) => from <= run[0] && run[1] <= to)) continue;
    found.push({ type: 'phrase', run, span: spanOf(tokens, run) });
  }
  if (asked.question.answerTypes.includes('cause'))
    for (const run of causesIn(tokens)) found.push({ type: 'cause', run, span: spanOf(tokens, run) });
  if (asked.question.answerTypes.includes('quotation'))
    for (const { attribution, by } of view.statements)
      for (const span of attribution.content) add('quotation', span, { by });
  return found;
}

/** Noun phrases, and of those joined by "of" or "and" the parts too. */
function phrasesIn(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at);
    if (phrase === null) {
      at += 1;
      continue;
    }
    const [from, to] = phrase;
    runs.push(phrase);
    let joint = from + 1;
    while (joint < to && tokens[joint]!.norm !== 'of' && tokens[joint]!.norm !== 'and') joint += 1;
    if (joint < to) runs.push([from, joint]);
    if (joint + 1 < to) runs.push([joint + 1, to]);
    at = to;
  }
  return runs;
}

/** From a word that may open a cause as far as it may go. */
function causesIn(tokens: readonly Token[]): readonly Run[] {
  return tokens.flatMap(({ norm, pos }, from): readonly Run[] => {
    const opens =
      (OPENS_CAUSE.test(norm) && pos !== 'NOUN') ||
      CAUSE_NOUN.test(norm) ||
      (norm === 'to' && tokens[from + 1]?.pos === 'VERB');
    if (!opens) return [];
    let to = from + 1;
    while (to < tokens.length && !ENDS_CAUSE.test(tokens[to]!.norm)) to += 1;
    while (to > from + 1 && tokens[to - 1]!.pos === 'PUNCT') to -= 1;
    return [[from, to]];
  });
}

function runOf(tokens: readonly Token[], [start, end]: Span): Run | null {
  let from = 0;
  while (from < tokens.length && tokens[from]!.end <= start) from += 1;
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to += 1;
  return from === to ? null : [from, to];
}

function spanOf(tokens: readonly Token[], [from, to]: Run): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
