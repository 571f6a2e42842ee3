/** Summaries on a topic. */
import { expect, it } from 'vitest';
import { newsroomOf, report } from './newsroom-of.ts';

const STRIKE = [
  'Crane drivers at the port of Delby began a strike on Monday over pay and longer shifts at night.',
  'The strike keeps eleven ships out of the port, the harbour master of Delby said.',
];
const OTHER = [
  'A lightning strike set fire to a barn in the hills above Tarn, and nine cows were led out.',
  'The strike was the third in the hills above Tarn in one summer, a farmer there said.',
];

/** The articles that a summary on a topic quotes. */
function quotedOn(topic: string, articles: Readonly<Record<string, string>>): readonly string[] {
  const summary = newsroomOf(articles).summary({ topic, sentences: 4 });
  if (summary.kind === 'unusable') throw new Error(summary.message);
  return [...new Set(summary.quotations.map(({ from }) => from.article))];
}

const port = report('Cranes stand still', 'Valley Post', '2023-06-12', ...STRIKE);
const barn = report('Barn burns', 'Valley Post', '2023-06-11', ...OTHER);

it('leaves out an article that has one word of the topic, where another has all', () => {
  expect(quotedOn('port strike', { port, barn })).toEqual(['port']);
});

it('has such an article where the topic is that word', () => {
  expect(quotedOn('strike', { port, barn }).toSorted()).toEqual(['barn', 'port']);
});
