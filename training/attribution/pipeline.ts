/** Trains the two labellers, the judge and the verdict, each on what the one before it says of articles it has not seen. */

import type { Span } from '../../src/article/article.ts';
import { candidate, candidates, type Tagged } from '../../src/sentence/attribution/candidates.ts';
import type { ChainModel } from '../../src/sentence/attribution/chain.ts';
import { MOST_FEATURES } from '../../src/sentence/attribution/chain.ts';
import { joinIntroductions } from '../../src/sentence/attribution/continuation.ts';
import type { Draft } from '../../src/sentence/attribution/draft.ts';
import {
  draft,
  LEAST_CUE,
  opinionOf,
  parsePassage,
  tagPassage,
} from '../../src/sentence/attribution/extract.ts';
import type { Passage, PassageReader } from '../../src/sentence/attribution/passage.ts';
import { relationFeatures } from '../../src/sentence/attribution/relations.ts';
import { ROLE_CLASSES, ROLES, roleClasses, roleFeatures } from '../../src/sentence/attribution/roles.ts';
import { TAG_CLASSES, TAGS, tagClasses, tagFeatures } from '../../src/sentence/attribution/tagging.ts';
import { figuresOf, verdictRow } from '../../src/sentence/attribution/verdict.ts';
import type { Trees } from '../../src/trees.ts';
import { boost, type Row } from './boost.ts';
import type { Marked, Relation } from './corpus.ts';
import { goldCues, goldRoles, goldTags, rightOnes } from './gold.ts';
import { type Example, learn, learnTogether, type Settings } from './learn.ts';

export interface Block {
  readonly passage: Passage;
  readonly example: Example;
  tagged?: Tagged;
}
export interface Doc {
  readonly marked: Marked;
  readonly blocks: readonly Block[];
}
export interface AllSettings {
  readonly tags: Settings;
  readonly roles: Settings;
  readonly relations: Settings;
  /** Parts of the corpus for the labels that the next step learns from. */
  readonly folds: number;
  /** Models that are averaged for each labeller and the judge. */
  readonly together: number;
}

export const SETTINGS: AllSettings = {
  tags: {
    labels: TAGS,
    bits: 20,
    classes: TAG_CLASSES,
    epochs: 3,
    rate: 0.02,
    ridge: 1e-3,
    dropout: 0.3,
    least: 4,
    seed: 1,
  },
  roles: {
    labels: ROLES,
    bits: 19,
    classes: ROLE_CLASSES,
    epochs: 2,
    rate: 0.02,
    ridge: 1e-3,
    dropout: 0.2,
    least: 3,
    seed: 2,
  },
  relations: {
    labels: 2,
    bits: 17,
    classes: 1,
    epochs: 3,
    rate: 0.03,
    ridge: 1e-4,
    dropout: 0.2,
    least: 1,
    seed: 3,
  },
  folds: 3,
  together: 4,
};

/** The features of `n` tokens, end to end. */
function gather(n: number, features: (i: number, out: Int32Array) => number) {
  const out = new Int32Array(MOST_FEATURES);
  let all = new Int32Array(n * 64);
  let size = 0;
  const offsets = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const count = features(i, out);
    if (size + count > all.length) {
      const larger = new Int32Array(all.length * 2 + count);
      larger.set(all);
      all = larger;
    }
    all.set(out.subarray(0, count), size);
    size += count;
    offsets[i + 1] = size;
  }
  return { features: all.slice(0, size), offsets };
}

export function docOf(marked: Marked, reader: PassageReader): Doc {
  return {
    marked,
    blocks: joinIntroductions(marked.blocks).map((tokens) => {
      const passage = reader.read(marked.body, tokens, marked.names);
      const labels = goldTags(marked.relations, passage);
      return {
        passage,
        example: { ...gather(passage.length, tagFeatures(passage)), classes: tagClasses(passage), labels },
      };
    }),
  };
}

function roleExamples(docs: readonly Doc[]): Example[] {
  const examples: Example[] = [];
  for (const { marked, blocks } of docs) {
    for (const { passage, tagged, example } of blocks) {
      const cues = candidates(passage, tagged!, LEAST_CUE);
      for (const [from, to] of goldCues(example.labels)) {
        if (!cues.some((c) => c.from < to && c.to > from)) cues.push(candidate(passage, from, to));
      }
      for (const c of cues) {
        const labels = goldRoles(marked.relations, passage, c);
        if (labels)
          examples.push({
            ...gather(labels.length, roleFeatures(passage, tagged!, c)),
            classes: roleClasses(tagged!, c),
            labels,
          });
      }
    }
  }
  return examples;
}

/** A candidate relation of an article, with what the judge and the verdict read of it. */
interface Found extends Relation {
  readonly features: Int32Array;
  /** The row of the verdict, for an opinion of the judge. */
  readonly row: (opinion: number) => Float64Array;
}

/** Every candidate relation of a tagged article. */
function findAll({ blocks }: Doc, roles: ChainModel): Found[] {
  return blocks.flatMap(({ passage, tagged }) => {
    const parsed = parsePassage(roles, passage, tagged!);
    const figures = figuresOf(passage, tagged!, parsed);
    const spans = (ranges: Draft['source']) =>
      ranges.map(([from, to]): Span => [passage.start[from]!, passage.end[to - 1]!]);
    return parsed.flatMap((one, at) => {
      const { source, content, cue } = draft(one, 1);
      if (content.length === 0) return [];
      return [
        {
          source: spans(source),
          content: spans(content),
          cue: spans([cue]),
          features: relationFeatures(passage, tagged!, parsed, at),
          row: (opinion: number) => verdictRow(passage, parsed, figures, at, opinion),
        },
      ];
    });
  });
}

/** An article's candidates and which of them are right. */
interface Judged {
  readonly found: readonly Found[];
  readonly right: ReadonlySet<Found>;
}

function relationExamples(judged: readonly Judged[]): Example[] {
  return judged.flatMap(({ found, right }) =>
    found.map((one) => ({
      features: one.features,
      offsets: Int32Array.of(0, one.features.length),
      classes: new Uint8Array(1),
      labels: Uint8Array.of(right.has(one) ? 1 : 0),
    })),
  );
}

/** The verdict, from opinions of judges that had not seen the articles. */
function trainVerdict(judged: readonly Judged[], settings: Settings): Trees {
  const rows: Row[] = [];
  for (let k = 0; k < HALVES; k++) {
    const judge = learn(relationExamples(judged.filter((_, i) => i % HALVES !== k)), settings);
    for (const { found, right } of judged.filter((_, i) => i % HALVES === k))
      for (const one of found)
        rows.push({ values: one.row(opinionOf(judge, one.features)), right: right.has(one) });
  }
  return boost(rows, settings.seed);
}

export interface Trained {
  readonly tags: ChainModel;
  readonly roles: ChainModel;
  readonly relations: ChainModel;
  readonly verdict: Trees;
}

/** Parts of the corpus for what the judge and the verdict learn from. */
const HALVES = 2;

export function trainAll(docs: readonly Doc[], settings: AllSettings, log: (text: string) => void): Trained {
  const { folds } = settings;
  const tagExamples = (keep: (i: number) => boolean) =>
    docs.flatMap((doc, i) => (keep(i) ? doc.blocks.map((b) => b.example) : []));
  for (let k = 0; k < folds; k++) {
    const model = learn(
      tagExamples((i) => i % folds !== k),
      settings.tags,
    );
    docs.forEach((doc, i) => {
      if (i % folds === k) for (const block of doc.blocks) block.tagged = tagPassage(model, block.passage);
    });
    log(`tags: part ${k + 1} of ${folds}`);
  }
  const tags = learnTogether(
    tagExamples(() => true),
    settings.tags,
    settings.together,
    log,
  );
  const judged: Judged[] = [];
  for (let k = 0; k < HALVES; k++) {
    const model = learn(roleExamples(docs.filter((_, i) => i % HALVES !== k)), settings.roles);
    docs.forEach((doc, i) => {
      if (i % HALVES !== k) return;
      const found = findAll(doc, model);
      judged[i] = { found, right: rightOnes(doc.marked.relations, found) };
    });
    log(`roles: part ${k + 1} of ${HALVES}`);
  }
  const roles = learnTogether(roleExamples(docs), settings.roles, settings.together, log);
  const relations = learnTogether(relationExamples(judged), settings.relations, settings.together, log);
  const verdict = trainVerdict(judged, settings.relations);
  log('verdict');
  return { tags, roles, relations, verdict };
}
