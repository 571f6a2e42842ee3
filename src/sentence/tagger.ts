/**
 * Parts of speech and stems: the one door to wink-nlp.
 *
 * wink-nlp is given the tokens of `tokenize.ts` with one space between them, each in a shape that it does not split
 * by what it has seen before, so that the same text gets the same tags whatever was annotated before it.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './annotated.ts';

let nlp = winkNLP(model, ['pos']);
const its = nlp.its;
// The model's Porter stemmer (Porter, Program 14(3), 1980); its types do not mention it.
const addons = (model as unknown as { addons: { stem(word: string): string } }).addons;

/** What wink-nlp keeps whole: letters with inner apostrophes, figures, dotted abbreviations, single signs. */
const KEPT_WHOLE =
  /^(?:[A-Za-z]+(?:'[A-Za-z]+)*|'[a-z]+|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?|(?:[A-Z]\.)+|[A-Z][a-z]+\.|[ap]\.m\.|[.,;:!?()[\]"“”‘’'$%&–—…-])$/;
/** Longer "words" are no words: wink-nlp would keep each of them in its lexicon for good. */
const LONGEST_WORD = 40;

/**
 * Forgets the words that the model did not know: wink-nlp keeps each in its lexicon for good. Takes a fifth of a
 * second; tags stay as they are.
 */
export function forgetNewWords(): void {
  nlp = winkNLP(model, ['pos']);
}

/** Tags forms, each as {@link shownTo} gives it, in their context. As many tags as forms. */
export function tag(forms: readonly string[]): PartOfSpeech[] {
  if (forms.length === 0) return [];
  const tokens = nlp.readDoc(forms.join(' ')).tokens();
  const pos = tokens.out(its.pos) as PartOfSpeech[];
  if (pos.length === forms.length) return pos;
  // wink-nlp splits some forms ("cannot"): a form's tag is that of its first piece.
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const first: PartOfSpeech[] = [];
  for (let index = 0; index < pos.length; index += 1) {
    if (index === 0 || spaces[index] !== '') first.push(pos[index]!);
  }
  return first;
}

/** How wink-nlp is shown a token: whole where it keeps it so, else in a shape that it does not split. */
export function shownTo(form: string): string {
  if (form.length <= LONGEST_WORD && KEPT_WHOLE.test(form)) return form;
  const plain = form
    .slice(0, LONGEST_WORD)
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '');
  if (/^[A-Za-z]+$/.test(plain)) return plain;
  // A word of another script, or of letters and figures: a name as far as English grammar goes.
  return /[\p{L}]/u.test(form) ? 'Xyz' : '*';
}

export function stem(word: string): string {
  return addons.stem(word);
}
