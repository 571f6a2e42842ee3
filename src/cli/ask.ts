/** `ask`: one question, answered on the terminal. */
import { parseArgs } from 'node:util';
import { nearFirst, SEEN_AT_ONCE } from '../answer/near-first.ts';
import { speakerAndSubject } from '../answer/speakers/speaker-and-subject.ts';
import { asHeading } from '../conversation/recast.ts';
import type { QuestionKind } from '../question/question.ts';
import { QUESTION_KINDS } from '../question/question.ts';
import { openNewsroom } from './open-newsroom.ts';
import { pageOf, printAnswer } from './print-answer.ts';
import { EXIT, refuse, say, writeLine } from './terminal.ts';

/** Quotations that an answer holds at most. */
const MOST_SHOWN = 10;

export const usage = `npm run -s ask -- [KIND] "QUESTION" [--corpus DIR …] [--article NAME] [--outlet NAME] [--limit N] [--json]
npm run -s ask -- said SPEAKER [--about SUBJECT] …

Answers a question with sentences of the corpus and who said them, or shows what somebody said.

  KIND           ${QUESTION_KINDS.join(', ')} (the default)
  --about        with said: on this subject alone; "said Lee on taxes" does as well
  --corpus DIR   a folder (or file) of articles; where not given, what the bot answers from: what it has read, seeds/, and CORPUS_DIRS
  --article      only this article, by its file's name
  --outlet       only this outlet
  --limit N      show up to N quotations, 1 to ${MOST_SHOWN}; where not given, up to ${SEEN_AT_ONCE} that come near the first
  --json         the answer as data`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      corpus: { type: 'string', multiple: true },
      about: { type: 'string' },
      article: { type: 'string' },
      outlet: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const asked = readQuestion(positionals);
  if ('message' in asked) return refuse(asked.message, EXIT.usage);
  const limit = Number(values.limit ?? SEEN_AT_ONCE);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_SHOWN) {
    return refuse(`--limit must be a whole number from 1 to ${MOST_SHOWN}.`, EXIT.usage);
  }
  if (values.about !== undefined && asked.kind !== 'said')
    return refuse('--about goes with said: ask -- said "Jane Roe" --about taxes.', EXIT.usage);
  const opened = await openNewsroom(values.corpus);
  if (opened.kind === 'refused') return refuse(opened.message, EXIT.failed);
  say(opened.searched);
  // Where both are read on one terminal, the answer stands apart.
  if (process.stdout.isTTY) say('');

  const { kind, text } = asked;
  const scope = { article: values.article, outlet: values.outlet };
  const wanted = kind === 'said' ? readSpeaker(text, values.about) : null;
  const { newsroom } = opened;
  const answer = wanted === null ? newsroom.ask({ kind, text, scope }) : newsroom.said({ ...wanted, scope });
  await opened.close();
  if (answer.kind === 'unusable') return refuse(answer.message, EXIT.failed);
  const near = answer.kind === 'found' && values.limit === undefined;
  const shown = near ? nearFirst(answer.quotations, SEEN_AT_ONCE) : limit;
  const heading = wanted === null ? asHeading(kind, text) : `Said by ${answer.question.text}`;
  const frame = { heading, shown };
  await writeLine(
    values.json ? JSON.stringify(answer, null, 2) : printAnswer(answer, frame, pageOf(process.stdout)),
  );
  return EXIT.ok;
}

/** A kind and a text; with one part, or with words that begin with no kind, it is all text. */
function readQuestion(
  words: readonly string[],
): { readonly kind: QuestionKind; readonly text: string } | { readonly message: string } {
  const [first = '', ...rest] = words;
  if (words.join('').trim() === '')
    return { message: 'What is the question? Write it after the command: ask -- who "died in the strike".' };
  const kind = QUESTION_KINDS.find((name) => name === first.toLowerCase());
  if (kind && rest.length > 0) return { kind, text: rest.join(' ') };
  const [second = ''] = rest;
  // A single word before the question was meant as a kind.
  if (rest.length === 1 && !/\s/.test(first)) {
    const kinds = QUESTION_KINDS.join(', ');
    const hint = /\s/.test(second) ? '' : ' A question of several words goes into quotation marks.';
    return { message: `"${first}" is no kind of question: it is one of ${kinds}.${hint}` };
  }
  return { kind: 'ask', text: words.join(' ') };
}

const QUESTION_WORD =
  /^(?:what|which|who|whom|whose|how|why|when|where|did|does|do|has|have|had|is|was|are|were)\s/i;

/** Whose words are wanted, as for the bot's /said: "Lee" or "Lee on taxes". Null for a question in full ("what did Lee say"). */
export function readSpeaker(
  text: string,
  about: string | undefined,
): { readonly speaker: string; readonly about?: string } | null {
  if (QUESTION_WORD.test(text.trim())) return null;
  if (about !== undefined) return { speaker: text, about };
  return speakerAndSubject(text) ?? { speaker: text };
}
