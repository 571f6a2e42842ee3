/** What a feature makes of the sentences of an article, and all that it reads of them. */
import { layOut } from '../../../../src/answer/asked/asked.ts';
import { candidatesFor } from '../../../../src/answer/candidates/candidates.ts';
import type { Evidence } from '../../../../src/answer/candidates/evidence.ts';
import { createMemoryLibrary } from '../../../../src/answer/library/library.ts';
import type { Feature } from '../../../../src/answer/ranking/features/feature.ts';
import { parseQuestion } from '../../../../src/question/parse.ts';
import type { QuestionKind } from '../../../../src/question/question.ts';
import { createSegmentedIndex } from '../../../../src/search/segmented-index.ts';
import { annotate } from '../../../../src/sentence/annotate.ts';
import { finish } from '../../../../src/steps.ts';
import { articleOf } from '../../../sentence/article-of.ts';

/** The feature's value for each sentence. */
export function values(
  feature: Feature,
  kind: QuestionKind,
  text: string,
  sentences: readonly string[],
): number[] {
  return evidenceOf(kind, text, sentences).map(feature);
}

/** What is known of each sentence as an answer. */
export function evidenceOf(kind: QuestionKind, text: string, sentences: readonly string[]): Evidence[] {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  const annotated = annotate(articleOf(sentences));
  add(annotated);
  const candidates = finish(candidatesFor(layOut(parseQuestion(kind, text), library), library, undefined));
  return sentences.map((sentence) => {
    const found = candidates.find(
      ({
        view: {
          sentence: { start, end },
        },
      }) => annotated.article.body.slice(start, end) === sentence,
    );
    if (!found) throw new Error(`no candidate: ${sentence}`);
    return found;
  });
}
