/** `answer`: a file of questions, each answered with a line of JSON. */

import { parseArgs } from 'node:util';
import { sourceLabel } from '../answer/quotation/attribution-line.ts';
import type { Quotation } from '../answer/quoted.ts';
import type { Reply } from '../conversation/replied.ts';
import { reply, turnOf } from '../conversation/reply.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Newsroom } from '../newsroom.ts';
import { openNewsroom } from './open-newsroom.ts';
import { type AskedQuestion, readQuestions } from './questions.ts';
import { EXIT, refuse, say, showProgress, writeLine } from './terminal.ts';

/** Answers a question at most. */
const MOST_ANSWERS = 10;

export const usage = `npm run -s answer -- --questions FILE.jsonl [--corpus DIR …]

Answers a file of questions, a line of JSON each: {"id", "abstained", "answers": [{"article", "start", "end", "text",
"attribution": {"source"}}], "followUps": [{"abstained", "answers"}]}, best answer first, ${MOST_ANSWERS} at most. Offsets are UTF-16 code
units into the article's text, after its front matter; "source" is null for the reporter's own statement.

  --questions FILE  a question a line: {"id": "1", "command": "who", "query": "…", "followUps": [{"query": "…"}]}
  --corpus DIR      a folder (or file) of articles; where not given, what the bot answers from: what it has read, seeds/, and CORPUS_DIRS`;

interface AnswerRow {
  readonly abstained: boolean;
  readonly answers: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly attribution: { readonly source: string | null };
  }[];
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', multiple: true }, questions: { type: 'string' } },
  });
  const { corpus, questions } = values;
  if (questions === undefined)
    return refuse('Which questions? Name their file with --questions FILE.jsonl.', EXIT.usage);
  // The first line is read before the corpus is: a wrong file should not cost a wait.
  const lines = readQuestions(questions);
  let line = await lines.next();
  if (line.done) return refuse(`${questions} holds no question.`, EXIT.failed);
  if (line.value.kind === 'problem') return refuse(line.value.message, EXIT.failed);
  const opened = await openNewsroom(corpus);
  if (opened.kind === 'refused') {
    await lines.return(undefined);
    return refuse(opened.message, EXIT.failed);
  }
  say(opened.searched);
  const progress = showProgress('questions');
  while (!line.done && line.value.kind === 'question') {
    await writeLine(JSON.stringify(answerWithFollowUps(opened.newsroom, line.value.question)));
    progress.tick();
    line = await lines.next();
  }
  progress.end();
  await opened.close();
  return line.done || line.value.kind === 'question' ? EXIT.ok : refuse(line.value.message, EXIT.failed);
}

/** Answers a question, then its follow-ups as a conversation: each in the context of all before it. */
export function answerWithFollowUps(newsroom: Newsroom, { id, command, query, followUps }: AskedQuestion) {
  const question = { kind: command, text: query, scope: {} } as const;
  const answer = newsroom.ask(question);
  const opening = turnOf(question, question, answer);
  const turns: Turn[] = opening === null ? [] : [opening];
  const first = rowOf(answer.kind === 'found' ? answer.quotations : []);
  const later = followUps.map((followUp) => {
    const said = reply(newsroom, turns, { kind: followUp.command, text: followUp.query, scope: {} });
    if (said.turn !== null) turns.push(said.turn);
    return rowOf(quotationsOf(said));
  });
  return { id, ...first, followUps: later };
}

function quotationsOf(said: Reply): readonly Quotation[] {
  if (said.kind === 'around') return [said.around.quotation, ...said.around.before, ...said.around.after];
  return said.answer.kind === 'found' ? said.answer.quotations : [];
}

function rowOf(quotations: readonly Quotation[]): AnswerRow {
  const answers = quotations.slice(0, MOST_ANSWERS).map(({ start, end, text, chain, from }) => ({
    article: from.article,
    start,
    end,
    text,
    attribution: { source: chain[0] ? sourceLabel(chain[0]) : null },
  }));
  return { abstained: answers.length === 0, answers };
}
