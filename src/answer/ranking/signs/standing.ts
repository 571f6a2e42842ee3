/** How a candidate stands among all candidates of its question: another may prove more, or nobody at all may have said it. */
import type { Evidence } from '../../candidates/evidence.ts';
import { most } from '../extremes.ts';
import { FEATURE_NAMES } from '../features/index.ts';
import { meantRarely } from '../features/meaning.ts';
import { othersRarely, together } from '../features/proof.ts';
import { speaker } from '../features/speech.ts';

export interface Scored {
  readonly evidence: Evidence;
  /** In the order of `FEATURE_NAMES`. */
  readonly features: ArrayLike<number>;
  readonly score: number;
}

/** The best of a question's candidates, in order. */
export interface Field {
  readonly ranked: readonly Scored[];
  /** The most that any of the likelier candidates brings together. */
  readonly together: number;
  readonly togetherFirst: number;
  readonly othersRarely: number;
  readonly meantRarely: number;
  /** Candidates in which the one asked for speaks; 0 where nobody is asked for. */
  readonly theirs: number;
  /** The most that one of those meets of the subject. */
  readonly theirSubject: number;
  /** Of each feature the most over the likelier candidates. */
  readonly most: readonly number[];
  /** The likelier candidates' shares of what the ranking has to give: the softmax of their scores. */
  readonly shares: readonly number[];
}

/** Further down the list nothing is looked for. */
const LIKELIER = 40;
const FIRST = 3;
const MOST_THEIRS = 10;

/** @param ranked best first */
export function fieldOf(ranked: readonly Scored[]): Field {
  const likelier = ranked.slice(0, LIKELIER).map(({ evidence }) => evidence);
  const asked = likelier[0]?.asked;
  const isSaid = asked?.question.answerTypes.includes('quotation') && asked.speakerTerms.size > 0;
  const theirs = isSaid ? ranked.map(({ evidence }) => evidence).filter((e) => speaker(e) === 1) : [];
  const first = ranked.slice(0, LIKELIER);
  return {
    most: mostOf(first),
    shares: sharesOf(first),
    ranked,
    together: most(likelier.map(together), 0),
    togetherFirst: most(likelier.slice(0, FIRST).map(together), 0),
    othersRarely: most(likelier.map(othersRarely), 0),
    meantRarely: most(likelier.map(meantRarely), 0),
    theirs: Math.min(MOST_THEIRS, theirs.length) / MOST_THEIRS,
    theirSubject: most(theirs.map(subjectMet), 0),
  };
}

function mostOf(candidates: readonly Scored[]): readonly number[] {
  const greatest = new Array<number>(FEATURE_NAMES.length).fill(Number.NEGATIVE_INFINITY);
  for (const { features } of candidates) {
    for (let f = 0; f < greatest.length; f++) {
      if (features[f]! > greatest[f]!) greatest[f] = features[f]!;
    }
  }
  return greatest;
}

function sharesOf(candidates: readonly Scored[]): readonly number[] {
  const best = most(
    candidates.map(({ score }) => score),
    0,
  );
  const odds = candidates.map(({ score }) => Math.exp(score - best));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

/** The best-met word of the subject of someone's words, names that are not the speaker's with it. */
function subjectMet(e: Evidence): number {
  const { others, names } = e.asked.parts;
  const named = names.flat().filter((q) => !e.asked.words[q]!.inSpeaker);
  return most(
    [...others, ...named].map((q) => e.meant(q)),
    0.6,
  );
}

/** A lead beyond this says no more. */
const MOST_LEAD = 5;

export const STANDING: Readonly<Record<string, (field: Field, i: number) => number>> = {
  score: ({ ranked }, i) => ranked[i]!.score,
  /** How far the score is ahead of the next one's; 0 or below for all but the first. */
  lead: (field, i) => leadOver(field, i, i === 0 ? 1 : 0),
  leadThree: (field, i) => leadOver(field, i, 3),
  leadTen: (field, i) => leadOver(field, i, 10),
  bestTogether: ({ together: best }) => best,
  firstTogether: ({ togetherFirst }) => togetherFirst,
  bestOthers: ({ othersRarely: best }) => best,
  ofBestOthers: ({ ranked, othersRarely: best }, i) =>
    best > 0 ? othersRarely(ranked[i]!.evidence) / best : 1,
  bestMeant: ({ meantRarely: best }) => best,
  ofBestMeant: ({ ranked, meantRarely: best }, i) => (best > 0 ? meantRarely(ranked[i]!.evidence) / best : 1),
  isTheirs: ({ ranked }, i) => {
    const { evidence } = ranked[i]!;
    return evidence.asked.question.answerTypes.includes('quotation') ? speaker(evidence) : 0;
  },
  theirs: ({ theirs }) => theirs,
  theirSubject: ({ theirSubject }) => theirSubject,
  articleScore: ({ ranked }, i) => ranked[i]!.evidence.articleScore,
  share: ({ shares }, i) => shares[i] ?? 0,
  /** What the sentences of its article have together: the story is clear, if not the sentence. */
  articleShare: ({ ranked, shares }, i) => {
    const { view } = ranked[i]!.evidence.view;
    return shares.reduce((sum, one, k) => sum + (ranked[k]!.evidence.view.view === view ? one : 0), 0);
  },
};

/**
 * Of each feature, how much more another of the likelier candidates has. What answers has together what is asked for; where
 * nothing does, one sentence has the name, another the deed, a third the number.
 */
export const ELSEWHERE_NAMES: readonly string[] = FEATURE_NAMES.map((name) => `${name}: more elsewhere`);

/** In the order of {@link ELSEWHERE_NAMES}. */
export function elsewhere({ ranked, most: greatest }: Field, i: number): readonly number[] {
  const { features } = ranked[i]!;
  return greatest.map((value, f) => value - features[f]!);
}

function leadOver({ ranked }: Field, i: number, other: number): number {
  const { score } = ranked[i]!;
  return Math.min(MOST_LEAD, score - (ranked[other]?.score ?? score));
}
