import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/loader.ts';
import { QUESTION_COMMANDS } from '../commands/question-commands.ts';

const OURS = resolve(import.meta.dirname, '../../commands');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, source: string): Promise<void> => writeFile(join(folder, file), source);

function commandFile(data: object): string {
  return `export default { data: ${JSON.stringify(data)}, isPrivate: () => false, execute: () => null };`;
}

describe('the loader', () => {
  it('loads the bot’s own commands, each under its name', async () => {
    const commands = await loadCommands(OURS);
    for (const name of [...QUESTION_COMMANDS, 'summary', 'sources', 'article', 'help']) {
      expect(commands.get(name)?.data.name).toBe(name);
    }
  });

  it('takes what is valid, and nothing but files of TypeScript', async () => {
    await write('one.ts', commandFile({ name: 'one', description: 'One' }));
    await write('notes.txt', 'no command');
    expect([...(await loadCommands(folder)).keys()]).toEqual(['one']);
  });

  it.each([
    ['no default export', 'export const data = {};', /bad\.ts is no command/],
    [
      'no execute',
      'export default { data: { name: "a", description: "b" }, isPrivate() {} };',
      /bad\.ts is no command/,
    ],
    ['a name in capitals', commandFile({ name: 'Bad', description: 'b' }), /bad\.ts.*"Bad"/],
    ['no description', commandFile({ name: 'bad', description: '' }), /bad\.ts.*description of "bad"/],
    [
      'a description too long',
      commandFile({ name: 'bad', description: 'x'.repeat(101) }),
      /bad\.ts.*description/,
    ],
    [
      'a required option last',
      commandFile({
        name: 'bad',
        description: 'b',
        options: [
          { name: 'a', description: 'a' },
          { name: 'b', description: 'b', required: true },
        ],
      }),
      /bad\.ts.*required option/,
    ],
    [
      'two options of one name',
      commandFile({
        name: 'bad',
        description: 'b',
        options: [
          { name: 'a', description: 'a' },
          { name: 'a', description: 'b' },
        ],
      }),
      /bad\.ts.*one name/,
    ],
  ])('names the file of a command with %s', async (_what, source, message) => {
    await write('bad.ts', source);
    await expect(loadCommands(folder)).rejects.toThrow(message);
  });

  it('names both files of a doubled command', async () => {
    await write('first.ts', commandFile({ name: 'same', description: 'One' }));
    await write('second.ts', commandFile({ name: 'same', description: 'Two' }));
    await expect(loadCommands(folder)).rejects.toThrow(/second\.ts and first\.ts.*"same"/);
  });
});
