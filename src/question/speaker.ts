/** Whose words are asked for: "what did Stroem say about …", "Frey about the pier", "Mia's advice to …". */

const SAYING =
  '(?:say|tell|think|claim|call|promise|argue|respond|react|announce|describe|comment|explain|make|add|warn|tweet|write|reply|want|propose|suggest|feel|mean|accuse|predict|reveal|admit|deny|vow|insist|joke)';
const SAID =
  '(?:says|said|tells|told|thinks|thought|claims|claimed|calls|called|promised|argues|argued|responded|reacted|announced|described|explained|warned|tweeted|wrote|replied|wants|insists|insisted)';
/** "X's advice": what people say, as a noun. */
const SPEECH =
  '(?:message|advice|tip|idea|line|take|view|views|opinion|reaction|response|reply|words?|comments?|remarks?|statement|stance|position|answer|thoughts?|comeback|excuse|promise|plea|warning|verdict|explanation|argument|defen[cs]e|quote|claim)';

/** Tried in this order on the text with straight apostrophes; the first group is the speaker. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:what|how|why|when|where|who)\\b(?:'d)?(?: (?:else|exactly|tip|advice|word|words|reason))?,? (?:did|does|do|has|had|have|would|will|was|is) (.+?) (?:ever |really |just |have to )?${SAYING}\\b`,
    'i',
  ),
  new RegExp(`^(?:what|which)(?:'s| is| was| were| are) (.+?)(?:'s|s') (?:[\\w-]+ )?${SPEECH}\\b`, 'i'),
  new RegExp(
    `^(?:what|how) (?:was|is|were|are) (?:the )?${SPEECH} (?:of|from|by) (.+?)(?: (?:on|about|to|after|for|over|regarding)\\b|\\?|$)`,
    'i',
  ),
  new RegExp(`^(.+?)(?:'s|s') (?:[\\w-]+ )?${SPEECH} (?:to|for|on|about|after|of|over|when)\\b`, 'i'),
  new RegExp(`^(.+?) ${SAID}\\b`, 'i'),
  /^(.+?) (?:on|about|re|regarding|concerning) /i,
  /^(.+?) (?:[a-z]{3,}ing)\b/i,
];

/** A longer run of words is no name. */
const LONGEST = 8;
const PRONOUN = /^(?:he|she|they|it|we|you|i|him|her|them|that|this|people|anyone|everyone|there)$/i;

/** The speaker as written, or null. `said`: the command asks for words, so that looser patterns may be trusted. */
export function speakerOf(text: string, said: boolean): string | null {
  const plain = text.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  for (const pattern of said ? PATTERNS : PATTERNS.slice(0, 3)) {
    const found = pattern
      .exec(plain)?.[1]
      ?.replace(/^(?:the|a|an) /i, '')
      .trim();
    if (
      found &&
      found.split(' ').length <= LONGEST &&
      !PRONOUN.test(found) &&
      !/^(?:what|how|who|why)\b/i.test(found)
    ) {
      return found;
    }
  }
  return null;
}
