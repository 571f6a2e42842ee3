/** What sort of words answers a question: by its kind, and by the noun it asks for ("which city", "what percentage"). */
import type { AnswerType, QuestionKind } from './question.ts';

const BY_KIND: Readonly<Record<QuestionKind, readonly AnswerType[]>> = {
  who: ['person', 'group'],
  what: ['thing'],
  when: ['time'],
  where: ['place'],
  why: ['cause'],
  'how-many': ['number'],
  said: ['quotation'],
  ask: ['sentence'],
};

/** Head nouns that name the type of their answer. General English, no subject of any corpus. */
const BY_NOUN: readonly (readonly [type: AnswerType, nouns: string])[] = [
  [
    'time',
    'day date year month week time hour night morning decade century season weekday birthday deadline',
  ],
  [
    'place',
    'city country town state place location village province county region continent street address venue building neighborhood neighbourhood district river mountain island capital airport hotel',
  ],
  [
    'number',
    'percentage percent share proportion number amount rate price cost total sum score tally age size height weight length distance population fraction margin salary fine budget surcharge toll bail grade',
  ],
  [
    'group',
    'company group organization organisation team party agency country nation firm bank newspaper outlet network university college school church union committee court government army militia band club station magazine',
  ],
  [
    'person',
    'man woman person guy senator congressman congresswoman president minister mayor governor judge lawyer attorney actor actress singer star player coach author writer reporter journalist official officer spokesman spokeswoman ceo boss executive exec chief leader commander general candidate lawmaker politician professor scientist expert doctor director producer artist musician celebrity aide adviser advisor donor activist victim suspect witness teacher student king queen prince princess pope secretary ambassador host anchor critic comedian comic rapper model wife husband son daughter father mother dad mom brother sister boy girl',
  ],
  ['cause', 'reason cause motive'],
];

const TYPES_OF_NOUN = new Map<string, AnswerType[]>();
for (const [type, nouns] of BY_NOUN) {
  for (const noun of nouns.split(' ')) TYPES_OF_NOUN.set(noun, [...(TYPES_OF_NOUN.get(noun) ?? []), type]);
}

/** @param focus the words for what is asked, lower case, head last */
export function answerTypesOf(kind: QuestionKind, focus: readonly string[]): readonly AnswerType[] {
  if (kind === 'what' || kind === 'ask') {
    const head = focus.at(-1) ?? '';
    const types = TYPES_OF_NOUN.get(head) ?? TYPES_OF_NOUN.get(head.replace(/s$/, ''));
    if (types) return kind === 'what' ? [...types, 'thing'] : types;
  }
  return BY_KIND[kind];
}
