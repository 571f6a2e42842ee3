/** Files of questions: one JSON object a line, read line by line. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { QUESTION_KINDS } from '../question/question.ts';

const kind = z.enum(QUESTION_KINDS, { error: `must be one of ${QUESTION_KINDS.join(', ')}` });
const query = z.string({ error: 'must be a text' });
const line = z.object({
  id: z.union([z.string(), z.number()], { error: 'must be a text or a number' }),
  command: kind.default('ask'),
  query,
  followUps: z.array(z.object({ query, command: kind.default('ask') })).default([]),
});

export type AskedQuestion = z.output<typeof line>;

export type QuestionLine =
  | { readonly kind: 'question'; readonly question: AskedQuestion }
  /** One plain sentence that names the file and the line. Nothing comes after it. */
  | { readonly kind: 'problem'; readonly message: string };

/** Reads the questions of a JSON Lines file, in order; blank lines are passed over. Ends with the first bad line. */
export async function* readQuestions(path: string): AsyncGenerator<QuestionLine> {
  const stream = createReadStream(path, 'utf8');
  let number = 0;
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const bare = number === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (bare.trim() === '') continue;
      const outcome = readLine(bare);
      yield typeof outcome === 'string'
        ? { kind: 'problem', message: `${path}, line ${number}: ${outcome}.` }
        : { kind: 'question', question: outcome };
      if (typeof outcome === 'string') return;
    }
  } catch (error) {
    yield { kind: 'problem', message: describeReadError(path, error) };
  } finally {
    stream.destroy();
  }
}

function readLine(text: string): AskedQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'this is no JSON object; write a line as {"id": "1", "command": "who", "query": "…"}';
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return where === '' ? 'this is no JSON object' : `"${where}" ${issue?.message}`;
}

function describeReadError(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return `${path} is not there: name a file of questions.`;
  if (code === 'EISDIR') return `${path} is a folder: name a file of questions.`;
  return `${path} cannot be read (${code || 'reading failed'}).`;
}
