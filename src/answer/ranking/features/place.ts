/** Where the sentence stands, and what it looks like. */
import type { Feature } from './feature.ts';

/** News puts what matters first. */
export const early: Feature = ({ view }) => 1 / (1 + view.index);

/** A headline promises; the sentence that tells comes later. */
export const headline: Feature = ({ view }) => (view.sentence.role === 'headline' ? 1 : 0);

export const caption: Feature = ({ view }) => (view.sentence.role === 'caption' ? 1 : 0);

/** A question answers none. */
export const isQuestion: Feature = ({ view: { view, sentence } }) =>
  /\?["”’')]*$/.test(view.annotated.article.body.slice(sentence.start, sentence.end)) ? 1 : 0;
