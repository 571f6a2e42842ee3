/** When two names can be one person's. Words are norms without stops: "donald", "j", "trump". */
import { PARTICLES, SUFFIXES } from './words.ts';

const NICKNAMES: ReadonlyMap<string, string> = new Map(
  (
    'bill:william bob:robert rob:robert mike:michael mick:michael jim:james jimmy:james tom:thomas dick:richard rick:richard ted:edward jack:john ' +
    'joe:joseph tony:anthony liz:elizabeth beth:elizabeth peggy:margaret meg:margaret kate:katherine kathy:katherine jeff:jeffrey geoff:geoffrey chuck:charles charlie:charles ' +
    'hank:henry harry:henry larry:lawrence andy:andrew drew:andrew ben:benjamin dan:daniel danny:daniel dave:david steve:steven greg:gregory ken:kenneth ' +
    'matt:matthew nick:nicholas pat:patrick ron:ronald sam:samuel tim:timothy vicky:victoria sue:susan debbie:deborah debby:deborah barb:barbara jen:jennifer becky:rebecca'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

export function surnameOf(words: readonly string[]): string {
  let last = words.length - 1;
  while (last > 0 && SUFFIXES.has(words[last]!)) last -= 1;
  return words[last]!;
}

/** Same surname, and first names that can be one person's ("Donald J.", "Donald"; "Bill", "William"; never "Bill", "Hillary"). */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return a.length === b.length && a[0] === b[0];
  if (surnameOf(a) !== surnameOf(b)) return false;
  const core = (words: readonly string[]) => words.filter((word) => !SUFFIXES.has(word));
  const [left, right] = [core(a), core(b)];
  if (left.at(-1) !== right.at(-1)) return false;
  const junior = (words: readonly string[]) => words.some((word) => /^jr$/.test(word));
  // "Sr." is written to tell a father from his son.
  if (a.includes('sr') !== b.includes('sr')) return false;
  // "Joseph R. Ames Jr." may be "Joe Ames"; "Joseph Ames Jr." beside "Joseph Ames" is the son.
  const younger = junior(a) === junior(b) ? null : junior(a) ? a : b;
  if (younger !== null && !younger.slice(1, -2).some((word) => word.length === 1)) return false;
  const givens = (words: readonly string[]) => words.slice(0, -1).filter((word) => !PARTICLES.has(word));
  const [x, y] = [givens(left), givens(right)];
  if (x.length === 0 || y.length === 0) return true;
  if (!sameGiven(x[0]!, y[0]!)) return false;
  if (x.length < 2 || y.length < 2) return true;
  return sameGiven(x[1]!, y[1]!) || x.includes(y.at(-1)!) || y.includes(x.at(-1)!);
}

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  // "Pete" and "Peter", "Steph" and "Stephen"; not "Eric" and "Erica", whom their endings tell apart.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (
    short.length > 2 &&
    long.startsWith(short) &&
    !/^(?:a|e|ia|ine|ette|elle|ina)$/.test(long.slice(short.length))
  )
    return true;
  return (
    NICKNAMES.get(a) === b ||
    NICKNAMES.get(b) === a ||
    (NICKNAMES.get(a) !== undefined && NICKNAMES.get(a) === NICKNAMES.get(b))
  );
}

/** "Bill" is "william": the name that nicknames stand for. */
export function formalFirstName(word: string): string {
  return NICKNAMES.get(word) ?? word;
}
