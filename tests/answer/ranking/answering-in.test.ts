import { describe, expect, it } from 'vitest';
import { emphasised } from '../../../src/answer/phrases/emphasis.ts';
import { answeringIn } from '../../../src/answer/ranking/answering-in.ts';
import type { QuestionKind } from '../../../src/question/question.ts';
import { evidenceOf } from './features/values.ts';

const FERRY = 'Mia Holm, who was raised in Orsa by her aunt, took over the ferry from Olof Brandt.';
const MILL = 'Karin Falk, 61, has run the mill since her father, Stig, fell ill.';
const TUNNEL =
  'The tunnel, a plan of engineer Lena Kvist, would cost $40 million, and the town votes on it on March 20.';

/** What rules find in the sentence, and what is taken for the answer in the end. */
function found(kind: QuestionKind, question: string, sentence: string): { rules: string[]; all: string[] } {
  const sentences = [FERRY, MILL, TUNNEL];
  const evidence = evidenceOf(kind, question, sentences)[sentences.indexOf(sentence)]!;
  const { body } = evidence.view.view.annotated.article;
  const words = (of: typeof emphasised) => of(evidence).map(({ span }) => body.slice(...span));
  return { rules: words(emphasised), all: words(answeringIn) };
}

describe('the words of a sentence that answer', () => {
  it.each([
    ['had the ferry before Mia Holm', 'Olof Brandt'],
    ['did Mia Holm get the ferry from', 'Olof Brandt'],
  ] as const)('/who %s: are found where no rule finds them', (question, answer) => {
    expect(found('who', question, FERRY)).toEqual({ rules: [], all: [answer] });
  });

  it('are no numbers but those that a rule finds', () => {
    expect(found('how-many', 'old is Karin Falk', MILL)).toEqual({ rules: [], all: [] });
  });

  it('are those that a rule finds, where one does', () => {
    const { rules, all } = found('when', 'does the town vote', TUNNEL);
    expect(rules).toEqual(['March 20']);
    expect(all).toEqual(rules);
  });

  it('are none where nothing is likely', () => {
    expect(found('where', 'does Stig live', MILL).all).toEqual([]);
    expect(found('when', 'did Karin Falk buy the mill', MILL).all).toEqual([]);
  });
});
