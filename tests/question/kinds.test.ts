/** The eight kinds are written out once. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('one file alone lists the kinds of questions', async () => {
  const files = globSync('{src,commands}/**/*.ts', { cwd: ROOT });
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')));
  const listing = files.filter((_, i) => /'where',\s*'why',\s*'how-many'/.test(texts[i]!));
  expect(listing).toEqual([join('src', 'question', 'question.ts')]);
});
