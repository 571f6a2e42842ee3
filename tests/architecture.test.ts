/** The house's import rules, held by reading the imports of every file. */

import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const posix = (path: string) => path.split(sep).join('/');

/** The places, in the order of the map in `src/README.md`: each imports only from those before it and from itself. */
const PLACES = [
  'src/article/',
  'src/sentence/',
  'src/search/',
  'src/archive/',
  'src/question/',
  'src/answer/',
  'src/conversation/',
  'src/newsroom/',
  'src/newsroom.ts',
  'src/discord/',
  'commands/',
];
/** The rooms of `src/answer/`, in the order of their map; what an answer, a quotation and a verification are is plain data that every room may speak of. */
const ROOMS = [
  'words',
  'library',
  'asked',
  'candidates',
  'phrases',
  'ranking',
  'quotation',
  'otherwise',
  'accounts',
  'speakers',
  'claims',
  'lists',
].map((room) => `src/answer/${room}/`);
const SPOKEN_OF = ['answer', 'quoted', 'verification'].map((name) => `src/answer/${name}.ts`);
/** Help to every place, and needs none of them. */
const GROUND = [
  'src/aside.ts',
  'src/compile-cache.ts',
  'src/job-thread.ts',
  'src/steps.ts',
  'src/storage.ts',
  'src/trees.ts',
];
/** Composition roots may import everything; nothing imports them. */
const ROOTS = ['src/main.ts', 'src/cli.ts', 'src/cli/'];
const TESTGUILD = 'src/testguild/';
const CONFIG = 'src/config.ts';
/** Leaves word there for Node itself, in the threads that follow. */
const CACHE = 'src/compile-cache.ts';

interface Import {
  readonly file: string;
  /** A path from the root of the project, or a package's name. */
  readonly target: string;
}

const files = ['src', 'commands', 'training', 'bench'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }).map(posix),
);
const sources = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')] as const)),
);
const imports: readonly Import[] = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\bworker\(\s*)'([^'\n]+)'/g)].map((match) => {
    const name = match[1] ?? '';
    const target = name.startsWith('.') ? posix(relative(ROOT, join(ROOT, dirname(file), name))) : name;
    return { file, target };
  }),
);
const isLocal = ({ target }: Import) => /^(?:src|commands|training|bench|tests)\//.test(target);
const within = (file: string, places: readonly string[]) => places.some((place) => file.startsWith(place));
const placeOf = (file: string) => PLACES.findIndex((place) => file.startsWith(place));
const show = ({ file, target }: Import) => `${file} imports ${target}`;

test('the reading of imports finds them', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(imports.map(show)).toContain('src/sentence/annotated.ts imports src/article/article.ts');
  expect(imports.map(show)).toContain('src/config.ts imports zod');
});

test('every source file has its place on the map', () => {
  const known = [...PLACES, ...GROUND, ...ROOTS, TESTGUILD, CONFIG];
  expect(files.filter((file) => /^(?:src|commands)\//.test(file) && !within(file, known))).toEqual([]);
});

test('a folder imports only from folders above it', () => {
  const wrong = imports.filter((each) => {
    const from = placeOf(each.file);
    return (
      from >= 0 &&
      isLocal(each) &&
      !within(each.target, GROUND) &&
      (placeOf(each.target) < 0 || placeOf(each.target) > from)
    );
  });
  expect(wrong.map(show)).toEqual([]);
});

test('a room of the answers imports only from rooms above it', () => {
  const roomOf = (file: string) => ROOMS.findIndex((room) => file.startsWith(room));
  const wrong = imports.filter(
    ({ file, target }) =>
      roomOf(file) >= 0 &&
      target.startsWith('src/answer/') &&
      !SPOKEN_OF.includes(target) &&
      (roomOf(target) < 0 || roomOf(target) > roomOf(file)),
  );
  expect(wrong.map(show)).toEqual([]);
  const beside = (file: string) => /^src\/answer\/[^/]+\//.test(file) && roomOf(file) < 0;
  expect(files.filter(beside)).toEqual([]);
  const outOf = imports.filter(
    ({ file, target }) =>
      SPOKEN_OF.includes(file) && target.startsWith('src/answer/') && !SPOKEN_OF.includes(target),
  );
  expect(outOf.map(show)).toEqual([]);
});

test('the ground and the configuration import nothing of the bot', () => {
  expect(imports.filter((each) => within(each.file, [...GROUND, CONFIG]) && isLocal(each)).map(show)).toEqual(
    [],
  );
});

test('the test guild imports nothing of the bot, and of the bot only the composition roots import it', () => {
  const out = imports.filter((each) => each.file.startsWith(TESTGUILD) && isLocal(each));
  expect(out.filter(({ target }) => !target.startsWith(TESTGUILD)).map(show)).toEqual([]);
  const into = imports.filter(({ target }) => target.startsWith(TESTGUILD));
  const allowed = [TESTGUILD, ...ROOTS, 'bench/', 'training/'];
  expect(into.filter(({ file }) => !within(file, allowed)).map(show)).toEqual([]);
});

const owners: readonly (readonly [pkg: RegExp, places: readonly string[]])[] = [
  [/^wink-/, ['src/sentence/', 'training/', 'bench/']],
  [/^discord\.js$|^@discordjs\//, ['commands/', 'src/discord/', 'src/main.ts', 'bench/']],
];
test.each(owners)('a library stays where it belongs: %s', (pkg, places) => {
  const users = imports.filter(({ target }) => pkg.test(target));
  expect(users.filter(({ file }) => !within(file, places)).map(show)).toEqual([]);
});

test('only the configuration reads the environment, but for what is left there for threads', () => {
  const readers = [...sources].filter(
    ([file, source]) => /\bprocess\s*\.\s*env\b/.test(source) && /^(?:src|commands)\//.test(file),
  );
  expect(readers.map(([file]) => file).sort()).toEqual([CACHE, CONFIG]);
});

test('nothing imports a composition root', () => {
  const wrong = imports.filter(({ file, target }) => within(target, ROOTS) && !within(file, ROOTS));
  expect(wrong.map(show)).toEqual([]);
});

/** Where files need each other in a ring, none of them can be read, tried or moved by itself. */
const RINGLESS = [
  ...GROUND,
  'src/question/',
  'src/answer/',
  'src/conversation/',
  'src/newsroom',
  'src/discord/',
  'commands/',
];
test('no file of these places needs itself by way of others, be it for a type', () => {
  const targets = Map.groupBy(imports.filter(isLocal), ({ file }) => file);
  const reached = (from: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const next = [from];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      for (const { target } of targets.get(file) ?? []) {
        if (found.has(target)) continue;
        found.add(target);
        next.push(target);
      }
    }
    return found;
  };
  const places = files.filter((file) => within(file, RINGLESS));
  expect(places.length).toBeGreaterThan(200);
  expect(places.filter((file) => reached(file).has(file))).toEqual([]);
});
