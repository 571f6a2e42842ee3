import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readQuestions } from '../../src/cli/questions.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'questions-'));
  file = join(folder, 'questions.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function read(content: string) {
  await writeFile(file, content);
  return all(readQuestions(file));
}

test('a line is a question; blank lines, line ends of either kind and a byte order mark do not matter', async () => {
  const lines = await read(
    '\uFEFF{"id": "1", "command": "who", "query": "opened it?", "followUps": [{"query": "when?"}], "gold": []}\r\n\n{"id": 2, "query": "x"}',
  );
  expect(lines).toEqual([
    {
      kind: 'question',
      question: {
        id: '1',
        command: 'who',
        query: 'opened it?',
        followUps: [{ command: 'ask', query: 'when?' }],
      },
    },
    { kind: 'question', question: { id: 2, command: 'ask', query: 'x', followUps: [] } },
  ]);
});

test.each([
  ['{"id": "2", "query": ', 'line 2: this is no JSON object'],
  ['[1]', 'line 2: this is no JSON object'],
  ['{"id": "2"}', 'line 2: "query" must be a text'],
  ['{"query": "x"}', 'line 2: "id" must be a text or a number'],
  ['{"id": "2", "command": "whom", "query": "x"}', 'line 2: "command" must be one of who, what,'],
  ['{"id": "2", "query": "x", "followUps": [{}]}', 'line 2: "followUps.0.query" must be a text'],
])('the first bad line is named, and ends the reading: %s', async (line, message) => {
  const lines = await read(`{"id": "1", "query": "x"}\n${line}\n{"id": "3", "query": "x"}\n`);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({ kind: 'problem', message: expect.stringContaining(message) });
});

test('a file that is not there, or is a folder, is said so', async () => {
  const gone = await all(readQuestions(file));
  expect(gone).toEqual([{ kind: 'problem', message: expect.stringContaining('is not there') }]);
  const none = await all(readQuestions(folder));
  expect(none).toEqual([{ kind: 'problem', message: expect.stringContaining('is a folder') }]);
});
