/** Questions to rows of numbers: a group a question, a row a candidate. */
import { layOut } from '../../src/answer/asked.ts';
import { candidatesFor } from '../../src/answer/candidates.ts';
import { FEATURE_NAMES, featuresOf } from '../../src/answer/features/index.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import type { TrainingSet } from './sets.ts';

export interface Group {
  readonly id: string;
  readonly set: string;
  readonly answerable: boolean;
  /** Was a right sentence among the candidates? */
  readonly reached: boolean;
  /** 1 where the candidate answers. */
  readonly labels: Uint8Array;
  /** Candidate × feature. */
  readonly rows: Float32Array;
}

export const WIDTH = FEATURE_NAMES.length;

export function* extract(set: TrainingSet): Generator<Group> {
  for (const { id, command, query, gold, within } of set.questions) {
    const asked = layOut(parseQuestion(command, query), set.library);
    const candidates = candidatesFor(
      asked,
      set.library,
      within === undefined ? undefined : new Set([within]),
    );
    const labels = Uint8Array.from(candidates, ({ view: { view, sentence } }) =>
      gold.some(
        ({ article, start, end }) =>
          article === view.annotated.article.id && start < sentence.end && sentence.start < end,
      )
        ? 1
        : 0,
    );
    const rows = new Float32Array(candidates.length * WIDTH);
    candidates.forEach((evidence, i) => {
      rows.set(featuresOf(evidence), i * WIDTH);
    });
    yield { id, set: set.name, answerable: gold.length > 0, reached: labels.includes(1), labels, rows };
  }
}
