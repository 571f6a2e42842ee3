/**
 * Lists the benches, or runs one of them with the arguments that follow its name.
 *
 *   npm run bench -- guild --seconds 10
 *
 * A bench is a file in this folder whose opening comment says what it measures and shows, as here, how it is called.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Bench {
  readonly name: string;
  readonly file: string;
  /** What it measures: the first sentence of its opening comment. */
  readonly measures: string;
  readonly parameters: string;
}

function readBench(file: string): Bench | undefined {
  const name = basename(file, '.ts');
  const comment = /^\/\*\*(.*?)\*\//s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const text = comment.replace(/^ *\* ?/gm, '');
  const call = new RegExp(`^ +node bench/${name}\\.ts *(.*)$`, 'm').exec(text);
  if (!call) return undefined;
  const measures = /^.*?[.:](?=\s)/s.exec(text.trim())?.[0] ?? '';
  return { name, file, measures: measures.replace(/\s+/g, ' ').slice(0, -1), parameters: call[1]! };
}

/** The options that `npm start` gives to Node: what is measured runs as the bot does. */
function optionsOfStart(): readonly string[] {
  const file = join(import.meta.dirname, '..', 'package.json');
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readBench(join(import.meta.dirname, file)))
  .filter((bench) => bench !== undefined);

const [wish, ...parameters] = process.argv.slice(2);
const bench = benches.find(({ name }) => name === wish);
if (bench) {
  const child = spawn(process.execPath, [...optionsOfStart(), bench.file, ...parameters], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} else {
  const asked = wish === undefined || wish === '--help';
  const lines = [
    ...(asked ? [] : [`There is no bench “${wish}”.`, '']),
    'npm run bench -- NAME …',
    ...benches.flatMap((one) => ['', `  ${one.name} ${one.parameters}`, `      ${one.measures}`]),
    '',
  ];
  (asked ? process.stdout : process.stderr).write(lines.join('\n'));
  process.exitCode = asked ? 0 : 1;
}
