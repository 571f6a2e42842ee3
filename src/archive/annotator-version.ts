/** Which annotator an annotation is from: what another one made is made anew. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** The code that makes annotations and packs them, with the weights and lists that lie beside it. */
const PARTS = [
  'src/article/**/*.*',
  'src/sentence/**/*.*',
  'src/trees.ts',
  'src/archive/{pack,prepare}*.ts',
  'src/archive/{bytes,checks,content-words}.ts',
];
/** No part of annotating: they liken words when an answer is looked for. */
const NO_PART = /word-(?:vectors|relations)/;

let known: string | undefined;

/**
 * A digest of all that an annotation depends on beside the article: code, weights, and the versions of the libraries. Taken
 * from the files themselves, so that nobody has to remember to raise a number.
 */
export function annotatorVersion(): string {
  known ??= digest();
  return known;
}

/** The files that the digest is of, from the project's folder. */
export function annotatorFiles(): readonly string[] {
  return globSync(PARTS, { cwd: ROOT })
    .filter((file) => !NO_PART.test(file))
    .sort();
}

function digest(): string {
  const hash = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  hash.update(JSON.stringify(dependencies));
  for (const file of annotatorFiles())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 32);
}
