/** Whether a question is in another language than English, the only one that the bot reads. */

/** What questions open with in the languages asked in most, but for words that are English too ("comment", "was", "die"). */
const QUESTION_WORDS = new Set(
  (
    'qui que quoi où quand pourquoi combien quel quelle quels quelles ' +
    'quién quien quiénes qué dónde donde cuándo cuando cómo cuánto cuánta cuántos cuántas cuantos cuál cuáles ' +
    'wer wen wem wo wann warum wieso weshalb welche welcher welches wieviel wieviele ' +
    'chi cosa dove quando perché perche quanti quante quale quali ' +
    'quem onde quanto quantos quantas qual quais ' +
    'waar wanneer waarom hoeveel welke'
  ).split(' '),
);
/** From this share of letters of other scripts a text is not English. */
const OTHER_SCRIPT = 0.5;

/** Sure of it or not at all: a text with one common English word, or that opens with none of the words above, may be English. */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && (letters.length - latin.length) / letters.length > OTHER_SCRIPT) return true;
  const [first, second] = text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  // "Qui Nguyen" is a name.
  if (first === undefined || second === undefined || !/^\p{Ll}/u.test(second)) return false;
  if (!QUESTION_WORDS.has(first.toLowerCase().normalize('NFC'))) return false;
  return !/\b(?:the|is|was|were|are|did|does|do|has|have|had|who|what|when|where|why|how|and|with|from|said|says)\b/i.test(
    text,
  );
}
