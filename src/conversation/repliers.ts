/** Who else is quoted near a sentence, and with what: an answer to it stands further on in its article, and seldom before. */
import type { AnnotatedArticle, Attribution, Sentence } from '../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../sentence/annotated.ts';
import { sentenceAt } from '../sentence/locate.ts';

/** So many sentences on, what somebody says is hardly an answer. */
const REACH = 10;
/** Of an answer so many sentences are shown. */
const LONGEST = 3;

export interface Replier {
  readonly entity: number;
  /** After the sentence, or before it. */
  readonly follows: boolean;
  /** The sentences of it, in their order: indices. */
  readonly sentences: readonly number[];
}

/**
 * Those who are quoted after a sentence, in their order, each with the first that they say there; then those before it, the nearest
 * first.
 *
 * @param but entities who say the sentence itself
 */
export function othersQuotedNear(
  article: AnnotatedArticle,
  sentence: number,
  but: readonly number[],
): readonly Replier[] {
  const { sentences } = article;
  const speakers = speakersBySentence(article);
  const found = (places: readonly number[], follows: boolean): readonly Replier[] => {
    const of = new Map<number, Replier>();
    for (const at of places) {
      const entity = speakers.get(at);
      if (entity === undefined || but.includes(entity) || of.has(entity)) continue;
      of.set(entity, { entity, follows, sentences: saidFrom(at, entity, follows ? sentence : -1) });
    }
    return [...of.values()];
  };
  const steps = Array.from({ length: REACH }, (_, i) => i + 1);
  return [
    ...found(
      steps.map((step) => sentence + step),
      true,
    ),
    ...found(
      steps.map((step) => sentence - step),
      false,
    ),
  ];

  function saidFrom(at: number, entity: number, after: number): readonly number[] {
    const said = [at];
    while (
      said.length < LONGEST &&
      said.at(-1)! + 1 !== sentence &&
      speakers.get(said.at(-1)! + 1) === entity
    )
      said.push(said.at(-1)! + 1);
    // "Roe denied that. “We moved it twice,” she said."
    const opens = at - 1 > after && said.length < LONGEST && opensWith(article, sentences[at - 1]!, entity);
    return opens ? [at - 1, ...said] : said;
  }
}

/** Whose words a sentence has first. */
function speakersBySentence({ sentences, attributions }: AnnotatedArticle): ReadonlyMap<number, number> {
  const speakers = new Map<number, number>();
  for (const attribution of attributions) {
    const entity = entityOf(attribution);
    if (entity === null || attribution.force === 'deed') continue;
    for (const [start] of attribution.content) {
      const at = sentenceAt(sentences, start);
      if (!speakers.has(at)) speakers.set(at, entity);
    }
  }
  return speakers;
}

function entityOf({ speaker }: Attribution): number | null {
  return speaker !== null && speaker.confidence >= SPEAKER_THRESHOLD ? speaker.entity : null;
}

function opensWith({ mentions }: AnnotatedArticle, { start }: Sentence, entity: number): boolean {
  return mentions.some((mention) => mention.start === start && mention.entity === entity);
}
