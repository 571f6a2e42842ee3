/** Which attributions make someone a speaker of the corpus, and which make it a quotation of theirs. */
import type { AnnotatedArticle, Attribution, Speaker } from '../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../sentence/annotated.ts';
import { isUnnamedText } from '../sentence/entities/speaker.ts';
import { relayedBy } from './relayed.ts';

/** What someone is known to have stated. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: Speaker;
  /** Whether words of theirs stand in quotation marks: those that someone else relays are not the relay's. */
  readonly quoted: boolean;
}

/** What is read of an article. */
interface Speaking extends Pick<AnnotatedArticle, 'attributions'> {
  readonly article: { readonly outlet: string | null };
}

/**
 * The statements of an article whose speakers are known. Left out: who kept silent, an unnamed text ("a report"),
 * somebody of whom nothing is told ("some"), and the outlet in its own article, whose words are the article's.
 */
export function spokenIn({ article, attributions }: Speaking): readonly Spoken[] {
  return attributions.flatMap((attribution): readonly Spoken[] => {
    const { speaker, force, kind } = attribution;
    if (!speaker || speaker.confidence < SPEAKER_THRESHOLD || force === 'refusal' || force === 'negated')
      return [];
    if (isUnnamedText(speaker) || isNobody(speaker) || isOutlet(speaker.name, article.outlet)) return [];
    const quoted = kind !== 'indirect' && relayedBy(attributions, attribution) === undefined;
    return [{ attribution, speaker, quoted }];
  });
}

/** "some", "those", "no one": words that tell nothing of who speaks. */
function isNobody({ name, entity }: Speaker): boolean {
  return entity === null && QUANTIFIERS.test(name);
}

const QUANTIFIERS =
  /^(?:the |an? )?(?:some|those|these|others?|many|most|there|one|another|anyone|anybody|everyone|everybody|someone|somebody|no one|nobody|none|both|all|each|either|neither|what|which|who|that|this|it|itself|several|few|more|less|people|the|an?|so|such|half|same|\d+)(?: (?:of|among) (?:them|us|those|these|you))?$/i;

/** Newspapers are called with or without their article: "the Daily Record" is "The Daily Record". */
export function isOutlet(name: string, outlet: string | null): boolean {
  return outlet !== null && withoutThe(name) === withoutThe(outlet);
}

function withoutThe(name: string): string {
  return name.replace(/^the /i, '');
}
