/** "Lee on taxes": whose words are wanted, and on what, where both are written in one. */

const LEADS_TO_SUBJECT = /^(?:on|about|regarding|concerning)$/i;

/** The first word after the speaker's that may lead to a subject parts the two; null where none does. */
export function speakerAndSubject(text: string): { readonly speaker: string; readonly about: string } | null {
  const words = text.trim().split(/\s+/);
  const on = words.slice(0, -1).findIndex((word, at) => at > 0 && LEADS_TO_SUBJECT.test(word));
  if (on < 0) return null;
  return { speaker: words.slice(0, on).join(' '), about: words.slice(on + 1).join(' ') };
}
