/** From a passage to relations of token ranges: the two labellers, the judge and the verdict, one after another. */

import { sumOfTrees } from '../../trees.ts';
import { candidates, type Tagged } from './candidates.ts';
import { type ChainModel, emissions, marginals } from './chain.ts';
import { goesOnWith } from './coordination.ts';
import type { Draft, Range } from './draft.ts';
import type { Models } from './model-file.ts';
import type { Passage } from './passage.ts';
import { type Parsed, relationFeatures } from './relations.ts';
import { Role, roles } from './roles.ts';
import { tagClasses, tagFeatures } from './tagging.ts';
import { figuresOf, verdictRow } from './verdict.ts';
import { decode } from './viterbi.ts';

/** A run of tokens is tried as a cue from this likelihood; the judge decides later. */
export const LEAST_CUE = 0.15;

/** A relation that goes on from a likely one, with the same source, is kept from this likelihood. */
const LEAST_BESIDE = 0.2;

export function tagPassage(model: ChainModel, p: Passage): Tagged {
  const classes = tagClasses(p);
  const scores = emissions(model, p.length, tagFeatures(p));
  return {
    tags: decode(model, scores, classes, p.length),
    chances: marginals(model, scores, classes, p.length),
    classes,
  };
}

/** Every cue of the passage with its source and content, likely or not. */
export function parsePassage(model: ChainModel, p: Passage, tagged: Tagged): Parsed[] {
  return candidates(p, tagged, LEAST_CUE).map((c) => ({ c, ...roles(model, p, tagged, c) }));
}

/** What the judge makes of a relation, as the logarithm of the odds. */
export function opinionOf(model: ChainModel, features: Int32Array): number {
  const scores = emissions(model, 1, (_, out) => {
    out.set(features);
    return features.length;
  });
  return scores[1]! - scores[0]!;
}

export function draft(parsed: Parsed, chance: number): Draft {
  return {
    cue: [parsed.c.from, parsed.c.to],
    source: ranges(parsed, Role.source),
    content: ranges(parsed, Role.content),
    likelihood: chance,
  };
}

/** The relations of a passage that are likely enough. */
export function extract(models: Models, p: Passage): Draft[] {
  const tagged = tagPassage(models.tags, p);
  const parsed = parsePassage(models.roles, p, tagged);
  const figures = figuresOf(p, tagged, parsed);
  const found: Draft[] = [];
  for (let at = 0; at < parsed.length; at++) {
    const opinion = opinionOf(models.relations, relationFeatures(p, tagged, parsed, at));
    const sum = sumOfTrees(models.verdict, verdictRow(p, parsed, figures, at, opinion));
    const chance = 1 / (1 + Math.exp(-sum));
    if (chance >= Math.min(LEAST_BESIDE, models.threshold)) found.push(draft(parsed[at]!, chance));
  }
  const sure = found.filter(({ likelihood }) => likelihood >= models.threshold);
  return found.filter(
    (one) => one.likelihood >= models.threshold || sure.some((other) => goesOnWith(p, other, one)),
  );
}

function ranges({ c, roles }: Parsed, role: number): Range[] {
  const found: Range[] = [];
  for (let k = 0; k < roles.length; k++) {
    if (roles[k] !== role) continue;
    let end = k + 1;
    while (end < roles.length && roles[end] === role) end++;
    found.push([c.windowFrom + k, c.windowFrom + end]);
    k = end;
  }
  return found;
}
