/** Which kind of question a free text is, by its question words. */
import type { QuestionKind } from './question.ts';

/** "and what about", "so why", "ok, who": openings that say nothing of the kind. */
const OPENING = /^(?:(?:and|so|but|ok|okay|well|then|please|hey|also)\b[\s,]*)+/;

const SAYING =
  'say|says|said|saying|tell|tells|told|think|thinks|thought|claim|claims|claimed|call|calls|called|promise|promised|argue|argued|respond|responded|react|reacted|announce|announced|describe|described|comment|commented|explain|explained|make of|made of|add|warn|warned|tweet|tweeted|write|wrote|reply|replied';

/** Tried in this order: the first that fits decides. */
const RULES: readonly (readonly [pattern: RegExp, kind: QuestionKind])[] = [
  [
    /^(?:how many|how much|how long|how old|how tall|how far|how big|how large|how high|how often|how heavy|how fast)\b/,
    'how-many',
  ],
  [
    /^(?:what|which)(?:'s| is| was| are| were)? (?:the )?(?:share|percentage|percent|proportion|number|amount|fraction|price|cost|total|death toll|toll|score)\b/,
    'how-many',
  ],
  [
    /^(?:why|how come|for what reason|what(?:'s| is| was) the (?:reason|cause)|what (?:made|caused|led|prompted))\b/,
    'why',
  ],
  [
    /^(?:when|what time|(?:what|which|on what|on which|in what|in which) (?:day|date|year|month|week)|how soon|how recently|since when)\b/,
    'when',
  ],
  [
    /^(?:where|(?:what|which|in what|in which) (?:city|country|town|state|place|location|province|village|continent))\b/,
    'where',
  ],
  [/^(?:who|whom|whose|who's|by whom|says who)\b/, 'who'],
  [new RegExp(`^(?:what|how) (?:did|does|do|has|had|have|was|is) [^?]*\\b(?:${SAYING})\\b`), 'said'],
  [
    /^what(?:'s| is| was| were| are) [^?]*\b(?:reaction|response|message|advice|view|opinion|stance|position|take|words|comment|comments|reply|verdict)\b/,
    'said',
  ],
  [/^(?:what|which)\b/, 'what'],
];

/** The kind that the text asks for; `given` where the text does not say. A command's own kind is kept. */
export function kindOf(given: QuestionKind, text: string): QuestionKind {
  if (given !== 'ask') return given;
  const plain = withoutOpening(text);
  return RULES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'ask';
}

/** The text in lower case with straight apostrophes, without "and", "so" and the like at its head. */
export function withoutOpening(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().replace(OPENING, '');
}
