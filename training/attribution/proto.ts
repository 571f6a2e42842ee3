import { readFileSync } from 'node:fs';
import { readCorpus, type Marked } from './corpus.ts';
import { learn, type Example } from './learn.ts';
import { PassageReader, type Passage } from '../../src/sentence/attribution/passage.ts';
import { readWordGroups } from '../../src/sentence/attribution/word-groups.ts';
import { TAGS, TAG_CLASSES, Tag, tagClasses, tagFeatures } from '../../src/sentence/attribution/tagging.ts';
import { decode, emissions, MOST_FEATURES } from '../../src/sentence/attribution/chain.ts';
const E = '/work/shared/eval/polnear/';
const t0 = Date.now();
const train = readCorpus(`${E}train/attributions.jsonl`, `${E}train/articles`);
console.error('read', Date.now() - t0);
const reader = new PassageReader(readWordGroups(readFileSync('/tmp/attr/clusters.txt', 'utf8').trim()));
const passages = train.map((a) => a.blocks.map((b) => reader.read(a.body, b)));
function gold(a: Marked, p: Passage): Uint8Array {
  const y = new Uint8Array(p.length);
  const lay = (spans: readonly (readonly [number, number])[], tag: number, first = tag) => {
    for (const [s, e] of spans) { let f = true; for (let i = 0; i < p.length; i++) if (p.start[i]! < e && p.end[i]! > s && Math.min(p.end[i]!, e) - Math.max(p.start[i]!, s) > (p.end[i]! - p.start[i]!) / 2) { y[i] = f ? first : tag; f = false; } }
  };
  for (const r of a.relations) { lay(r.content, Tag.content); }
  for (const r of a.relations) { lay(r.source, Tag.source); lay(r.cue, Tag.cue, Tag.cueStart); }
  return y;
}
function example(a: Marked, p: Passage): Example {
  const f = tagFeatures(p); const out = new Int32Array(MOST_FEATURES); const all: number[] = []; const offsets = new Int32Array(p.length + 1);
  for (let i = 0; i < p.length; i++) { const c = f(i, out); for (let k = 0; k < c; k++) all.push(out[k]!); offsets[i + 1] = all.length; }
  return { features: Int32Array.from(all), offsets, classes: tagClasses(p), labels: gold(a, p) };
}
const ex: Example[] = []; const held: [Marked, Passage][] = [];
train.forEach((a, i) => { for (const p of passages[i]!) if (p.length) { if (i % 10 === 3) held.push([a, p]); else ex.push(example(a, p)); } });
console.error('examples', ex.length, Date.now() - t0);
for (const [epochs, rate, ridge, dropout] of JSON.parse(process.env.RUNS!) as number[][]) { console.log('RUN', epochs, rate, ridge, dropout);
const m = learn(ex, { labels: TAGS, bits: 20, classes: TAG_CLASSES, epochs: epochs!, rate: rate!, ridge: ridge!, dropout: dropout!, seed: 1 });
console.error('trained', Date.now() - t0);
const tp = new Float64Array(TAGS), pp = new Float64Array(TAGS), gp = new Float64Array(TAGS); let cue = [0, 0, 0];
for (const [a, p] of held) {
  const y = gold(a, p); const z = decode(m, emissions(m, p.length, tagFeatures(p)), tagClasses(p), p.length);
  for (let i = 0; i < p.length; i++) { pp[z[i]!]!++; gp[y[i]!]!++; if (y[i] === z[i]) tp[y[i]!]!++; }
  const g = runs(y), h = runs(z); cue[1]! += g.length; cue[2]! += h.length;
  cue[0]! += h.filter(([s, e]) => g.some(([x, w]) => x < e && w > s)).length;
}
console.log(['O', 'S', 'CB', 'CI', 'T'].map((n, i) => `${n} P ${(tp[i]! / pp[i]!).toFixed(3)} R ${(tp[i]! / gp[i]!).toFixed(3)} F ${(2 * tp[i]! / (pp[i]! + gp[i]!)).toFixed(3)}`).join('\n'));
console.log('cue touch P', (cue[0]! / cue[2]!).toFixed(3), 'R', (cue[0]! / cue[1]!).toFixed(3), 'F', (2 * cue[0]! / (cue[1]! + cue[2]!)).toFixed(3));
}
function runs(y: Uint8Array) { const r: [number, number][] = []; for (let i = 0; i < y.length; i++) { if (y[i] === Tag.cueStart || (y[i] === Tag.cue && (i === 0 || (y[i - 1] !== Tag.cue && y[i - 1] !== Tag.cueStart)))) { let e = i + 1; while (e < y.length && y[e] === Tag.cue) e++; r.push([i, e]); } } return r; }
