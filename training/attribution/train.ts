/**
 * Trains the weights of the attribution from articles with relations marked by hand, in the form of PolNeAR 1.0
 * (Newell, Margolin & Ruths, LREC 2018).
 *
 *   node training/attribution/train.ts --articles DIR --gold FILE.jsonl [--out src/sentence/attribution/weights.bin]
 *   node training/attribution/train.ts --articles DIR --gold FILE.jsonl --folds 5      cross-validation, writes nothing
 *
 * The gold file has a line an article: {"article": NAME, "attributions": [{"source": [[start, end]], "cue": …,
 * "content": …}]}, offsets into the article's body. Takes some minutes and 4 GB; the same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { spanOf } from '../../src/sentence/attribution/attribute.ts';
import type { Draft } from '../../src/sentence/attribution/draft.ts';
import { findDrafts } from '../../src/sentence/attribution/find.ts';
import { bytesOf, type Models, writeModels } from '../../src/sentence/attribution/model-file.ts';
import { PassageReader } from '../../src/sentence/attribution/passage.ts';
import { readWordGroups } from '../../src/sentence/attribution/word-groups.ts';
import { readCorpus } from './corpus.ts';
import { Tally } from './evaluate.ts';
import { withLikeness } from './likeness.ts';
import { type Doc, docOf, SETTINGS, type Trained, trainAll } from './pipeline.ts';

/**
 * From this likelihood a relation is kept. In cross-validation on the training articles pair F1 is the same from 0.34 to 0.38;
 * the lower one finds more quotations.
 */
const THRESHOLD = 0.34;
const WEIGHTS = new URL('../../src/sentence/attribution/weights.bin', import.meta.url);
const GROUPS = new URL('./word-groups.txt', import.meta.url);

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    gold: { type: 'string' },
    out: { type: 'string' },
    folds: { type: 'string' },
  },
});
if (!values.articles || !values.gold) {
  console.error(
    'usage: node training/attribution/train.ts --articles DIR --gold FILE.jsonl [--out FILE] [--folds N]',
  );
  process.exit(2);
}

const corpus = readCorpus(values.gold, values.articles);
const groups = withLikeness(readFileSync(GROUPS, 'utf8').trim(), corpus);
const reader = new PassageReader(readWordGroups(groups));
const docs = corpus.map((marked) => docOf(marked, reader));
console.error(`${docs.length} articles`);
if (values.folds) validate(Number(values.folds));
else {
  const trained = rounded(trainAll(docs, SETTINGS, console.error));
  const bytes = writeModels({ ...trained, threshold: THRESHOLD }, groups);
  writeFileSync(values.out ?? WEIGHTS, bytes);
  console.error(`${bytes.length} bytes`);
}

function rounded(trained: Trained): Trained {
  return {
    tags: bytesOf(trained.tags),
    roles: bytesOf(trained.roles),
    relations: bytesOf(trained.relations),
    verdict: trained.verdict,
  };
}

/** Trains on all parts but one and measures on that one, each in turn, at several thresholds. */
function validate(folds: number): void {
  const thresholds = [0.25, 0.3, 0.35, 0.4, 0.45];
  const tallies = thresholds.map(() => new Tally());
  for (let k = 0; k < folds; k++) {
    const trained = rounded(
      trainAll(
        docs.filter((_, i) => i % folds !== k),
        SETTINGS,
        () => {},
      ),
    );
    for (const [t, threshold] of thresholds.entries()) {
      const models = { ...trained, threshold, groups: new Map() };
      for (const doc of docs.filter((_, i) => i % folds === k)) measure(doc, models, tallies[t]!);
    }
    console.error(`part ${k + 1} of ${folds}`);
    for (const [t, tally] of tallies.entries()) console.log(`threshold ${thresholds[t]}: ${tally}`);
  }
}

/** As the shipped annotator finds relations, quotations over several blocks and all. */
function measure({ marked, blocks }: Doc, models: Models, tally: Tally): void {
  const passages = blocks.map(({ passage }) => passage);
  const found = findDrafts(models, passages).flatMap((drafts, i) => {
    const spans = (ranges: Draft['source']) => ranges.map((range) => spanOf(passages[i]!, range));
    return drafts.map(({ source, content, further }) => ({
      source: spans(source),
      content: [...spans(content), ...further],
    }));
  });
  tally.add(marked.body, marked.relations, found);
}
