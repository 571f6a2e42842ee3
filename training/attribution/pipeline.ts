/** Trains the two labellers and the judge, each on what the one before it says of articles it has not seen. */

import { candidate, candidates, type Tagged } from '../../src/sentence/attribution/candidates.ts';
import type { ChainModel } from '../../src/sentence/attribution/chain.ts';
import { MOST_FEATURES } from '../../src/sentence/attribution/chain.ts';
import { joinIntroductions } from '../../src/sentence/attribution/continuation.ts';
import {
  type Draft,
  draft,
  LEAST_CUE,
  likelihood,
  parsePassage,
  tagPassage,
} from '../../src/sentence/attribution/extract.ts';
import type { Passage, PassageReader } from '../../src/sentence/attribution/passage.ts';
import { relationFeatures } from '../../src/sentence/attribution/relations.ts';
import { ROLE_CLASSES, ROLES, roleClasses, roleFeatures } from '../../src/sentence/attribution/roles.ts';
import { TAG_CLASSES, TAGS, tagClasses, tagFeatures } from '../../src/sentence/attribution/tagging.ts';
import type { Marked } from './corpus.ts';
import { type Parts, Tally } from './evaluate.ts';
import { goldCues, goldRoles, goldTags } from './gold.ts';
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
      const passage = reader.read(marked.body, tokens);
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

export interface Found extends Parts {
  readonly draft: Draft;
  readonly passage: Passage;
  readonly cue: readonly (readonly [number, number])[];
  readonly features: Int32Array;
}

/** Every candidate relation of a tagged article; without a judge all are held likely. */
export function findAll(doc: Doc, roles: ChainModel, judge?: ChainModel): Found[] {
  return doc.blocks.flatMap(({ passage, tagged }) => {
    const parsed = parsePassage(roles, passage, tagged!);
    const spans = (ranges: Draft['source']) =>
      ranges.map(([from, to]) => [passage.start[from]!, passage.end[to - 1]!] as const);
    return parsed.map((one, at) => {
      const features = relationFeatures(passage, tagged!, parsed, at);
      const made = draft(one, judge ? likelihood(judge, features) : 1);
      return {
        draft: made,
        passage,
        source: spans(made.source),
        content: spans(made.content),
        cue: spans([made.cue]),
        features,
      };
    });
  });
}

function relationExamples(docs: readonly Doc[], found: readonly (readonly Found[])[]): Example[] {
  return docs.flatMap((doc, i) => {
    const verdicts = new Tally().add(doc.marked.body, doc.marked.relations, found[i]!);
    return found[i]!.flatMap((one) => {
      const right = verdicts.predicted.get(one);
      if (right === undefined) return [];
      return [
        {
          features: one.features,
          offsets: Int32Array.of(0, one.features.length),
          classes: new Uint8Array(1),
          labels: Uint8Array.of(right ? 1 : 0),
        },
      ];
    });
  });
}

export interface Trained {
  readonly tags: ChainModel;
  readonly roles: ChainModel;
  readonly relations: ChainModel;
}

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
  const found: Found[][] = [];
  const halves = 2;
  for (let k = 0; k < halves; k++) {
    const model = learn(roleExamples(docs.filter((_, i) => i % halves !== k)), settings.roles);
    docs.forEach((doc, i) => {
      if (i % halves === k) found[i] = findAll(doc, model);
    });
    log(`roles: part ${k + 1} of ${halves}`);
  }
  const roles = learnTogether(roleExamples(docs), settings.roles, settings.together, log);
  const relations = learnTogether(relationExamples(docs, found), settings.relations, settings.together, log);
  return { tags, roles, relations };
}
