/** Small helps for writing long patterns so that they can be read. */

/** A pattern that stands for any of several. */
export const oneOf = (...patterns: readonly string[]) => `(?:${patterns.join('|')})`;

/** Matches any of the words (parted by white space) as a whole word, whatever its case. */
export const anyWord = (words: string) => new RegExp(`\\b${oneOf(...words.trim().split(/\s+/))}\\b`, 'i');
