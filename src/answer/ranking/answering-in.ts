/** The words of a sentence that answer, where no rule says which they are: the likeliest name or day, if it is likely enough. */
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { emphasised } from '../phrases/emphasis.ts';
import { FITS, type FillerType } from '../phrases/fillers.ts';
import { model } from './model.ts';
import { fillings } from './signs/filling.ts';
import { fillingOdds } from './signs/filling-odds.ts';

/** Log-odds from which on it is set in bold: of those in sentences that answer, nine in ten are what was asked for. */
const LIKELY = -1;
/** Noun phrases and causes are too often cut wrong; and of numbers rules know, too, what they must not count. */
const TOLD_EXACTLY: ReadonlySet<FillerType> = new Set(['person', 'group', 'place', 'time']);

/** What rules by hand find ({@link emphasised}), or else the likeliest; empty where nothing is likely. */
export function answeringIn(evidence: Evidence): readonly Answering[] {
  const found = emphasised(evidence);
  return found.length > 0 ? found : likeliest(evidence);
}

function likeliest(evidence: Evidence): readonly Answering[] {
  const { answerTypes } = evidence.asked.question;
  let best: Answering | undefined;
  let most = LIKELY;
  const odds = fillingOdds(evidence, model().fills);
  for (const [i, { filler }] of fillings(evidence).entries()) {
    const type = FITS[filler.type].find((one) => answerTypes.includes(one));
    if (type === undefined || !TOLD_EXACTLY.has(filler.type)) continue;
    if (odds[i]! > most) [best, most] = [{ type, span: filler.span }, odds[i]!];
  }
  return best === undefined ? [] : [best];
}
