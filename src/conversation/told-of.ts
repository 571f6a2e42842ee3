/** Whether a sentence tells of the person whom it names that they died, were hurt or were arrested, by the words on either side of the name. */

const DONE_TO =
  '(?:killed|wounded|injured|hurt|arrested|detained|charged|rescued|freed|evacuated|captured|infected|missing|dead)';
const ARE = '(?:(?:has|have|had) been|is|are|was|were)';
const STATE_NOUNS =
  '(?:dead|deceased|victims?|casualties|missing|wounded|injured|survivors?|arrested|detained)';

/** What is told of somebody at all, by itself or of others. */
export const STATE = new RegExp(`\\b(?:${DONE_TO}|${STATE_NOUNS}|died|survived)\\b`, 'i');

/** "…, 52, and Tom Hale": what may stand between a name and its verb. */
const ASIDE =
  /^(?:, [^,;:]{1,60}(?=,)|,? and (?:\p{Lu}[\p{L}.’'-]* ?){1,4}(?<! )|, (?:\p{Lu}[\p{L}.’'-]* ?){1,4}(?<! )(?=,| and)| (?:of|from) \p{Lu}[\p{L}’'-]*| \(\d+\))/u;
/** "… was killed", "…, killed in the fire,", "… died", "… was among the dead". */
const VERB = new RegExp(
  `^,?(?: who)? (?:${ARE} (?:also |both |all |\\w+ly )*(?:${DONE_TO}|(?:named|identified)\\b|(?:among|one of|the)(?: \\w+){0,2} ${STATE_NOUNS})|(?:had |has |have )?(?:also |both |all |later )*(?:died|survived))\\b`,
  'i',
);
const AFTER_COMMA = new RegExp(`^, (?:${DONE_TO}|(?:among|one of)(?: \\w+){0,2} ${STATE_NOUNS})\\b`, 'i');

/** "named the dead as …", "including …", "the victims were …", "a survivor, …": with no more than a title before the name. */
const BEFORE = new RegExp(
  `\\b(?:(?:named|identified)\\b(?:[^;.]{0,60}? as\\b)?:?|including|${STATE_NOUNS},|${STATE_NOUNS} (?:were|was|are|is):?)` +
    `(?: (?!(?:after|as|because|before|by|for|from|said|that|to|when|who|with)\\b)[\\p{L}\\p{N}’'-]+[.,]?){0,10} ?$`,
  'iu',
);
/** A verb of another's among the words before the name. */
const ANOTHERS = /\b(?:visited|met|said|told|called|thanked|praised|blamed|arrived|spoke|added)\b/i;

export function isToldOf(before: string, after: string): boolean {
  const told = BEFORE.exec(before)?.[0];
  if (told !== undefined && !ANOTHERS.test(told)) return true;
  let rest = after;
  if (AFTER_COMMA.test(rest)) return true;
  for (;;) {
    if (VERB.test(rest)) return true;
    const aside = ASIDE.exec(rest)?.[0];
    if (aside === undefined) return false;
    rest = rest.slice(aside.length).replace(/^,(?= \p{Ll})/u, '');
  }
}
