/** Questions to rows of numbers: a group a question, a row a candidate. */
import { layOut } from '../../src/answer/asked/asked.ts';
import { candidatesFor } from '../../src/answer/candidates/candidates.ts';
import type { Evidence } from '../../src/answer/candidates/evidence.ts';
import { FEATURE_NAMES, featuresOf } from '../../src/answer/ranking/features/index.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { finish } from '../../src/steps.ts';
import type { TrainingQuestion, TrainingSet } from './sets.ts';

export interface Group {
  readonly question: TrainingQuestion;
  /** The set's name. */
  readonly set: string;
  /** What is asked for: each kind has weights of its own. */
  readonly kind: QuestionKind;
  /** 1 where the candidate answers. */
  readonly labels: Uint8Array;
  /** Candidate × feature. */
  readonly rows: Float32Array;
  /** The candidates; empty where only the rows are asked for. */
  readonly candidates: readonly Evidence[];
}

export const WIDTH = FEATURE_NAMES.length;

/** @param most so many candidates at most, the right ones kept: to learn from, the likelier ones suffice */
export function* extract(
  set: TrainingSet,
  most = Number.POSITIVE_INFINITY,
  keepEvidence = false,
): Generator<Group> {
  for (const question of set.questions) {
    const { command, query, gold, within } = question;
    const asked = layOut(parseQuestion(command, query), set.library);
    const all = finish(
      candidatesFor(asked, set.library, within === undefined ? undefined : new Set([within])),
    );
    const answers = ({ view: { view, sentence } }: Evidence): boolean =>
      gold.some(
        ({ article, start, end }) =>
          article === view.annotated.article.id && start < sentence.end && sentence.start < end,
      );
    const candidates = all.filter((evidence, i) => i < most || answers(evidence));
    const rows = new Float32Array(candidates.length * WIDTH);
    candidates.forEach((evidence, i) => {
      rows.set(featuresOf(evidence), i * WIDTH);
    });
    yield {
      question,
      set: set.name,
      kind: asked.question.kind,
      labels: Uint8Array.from(candidates, (evidence) => (answers(evidence) ? 1 : 0)),
      rows,
      candidates: keepEvidence ? candidates : [],
    };
  }
}
