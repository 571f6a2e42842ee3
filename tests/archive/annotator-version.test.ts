import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { annotatorFiles } from '../../src/archive/annotator-version.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What stands in code alone: types leave nothing behind. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?from\s+'(\.[^']+)'/gm;

/** This module and all that it takes in, from the project's folder. */
function reached(from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  if (!from.endsWith('.ts')) return seen;
  for (const [, to] of readFileSync(join(ROOT, from), 'utf8').matchAll(IMPORT))
    reached(relative(ROOT, join(ROOT, dirname(from), to!)), seen);
  return seen;
}

it('is a digest of all code by which a file is prepared', () => {
  const code = reached('src/archive/prepare.ts');
  expect(code).toContain('src/archive/pack.ts');
  expect(code.size).toBeGreaterThan(20);
  const part = new Set(annotatorFiles());
  expect([...code].filter((file) => !part.has(file))).toEqual([]);
});
