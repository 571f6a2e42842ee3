/** What is said where the corpus has changed since an answer was given: the same words wherever it is found out. */

/**
 * @param what that it held then
 * @param then what to do now
 */
export function corpusChanged(what = 'what was quoted here', then = 'Ask your question in full.'): string {
  return `The corpus has changed: it no longer holds ${what}. ${then}`;
}
