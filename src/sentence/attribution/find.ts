/** The relations of an article's passages: what the labellers find, quotations carried on, layout read. */
import { withAgent } from './agents.ts';
import {
  isBareQuestion,
  isOfOthers,
  isSetPhrase,
  throughAside,
  withBothHalves,
  withinAside,
  withNearestClause,
  withParted,
} from './clauses.ts';
import { withComments } from './comment-clauses.ts';
import { carryOn, type LongDraft } from './continuation.ts';
import { withinOwnCue } from './coordination.ts';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';
import { isOfBonds, isOfDeeds } from './force.ts';
import { laidOut, withLayout } from './layout.ts';
import type { Models } from './model-file.ts';
import { isNameGiven, withNamings } from './named-by.ts';
import { adoptOrphans } from './orphans.ts';
import type { Passage } from './passage.ts';
import { withinClause, withoutExpected } from './passives.ts';
import { isOfDone, withoutPatient } from './patients.ts';
import { relayed } from './relay.ts';
import { withoutRivals } from './rivals.ts';
import { withSubject } from './subjects.ts';
import {
  throughRelative,
  throughSource,
  throughVerb,
  withoutApposition,
  withoutGap,
  withoutHearer,
  withoutOpeningCommas,
  withQuotation,
  withWholeAccording,
  withWholeQuotation,
} from './trim.ts';

/** For each passage its relations, by where their cues stand. */
export function findDrafts(models: Models, passages: readonly Passage[]): (readonly LongDraft[])[] {
  return settle(
    passages,
    passages.map((passage) => extract(models, passage)),
  );
}

/** The drafts of each passage as grammar, quotation marks and layout have them. */
export function settle(
  passages: readonly Passage[],
  drafts: readonly (readonly Draft[])[],
): (readonly LongDraft[])[] {
  const asked: LongDraft[][] = [];
  const found = passages.map((passage, at) => {
    const mended = drafts[at]!.map((draft) => mend(passage, draft));
    const near = mended.map((draft) => withNearestClause(passage, draft, mended));
    const told = near.map((draft) => withinOwnCue(passage, draft, near));
    const whole = withComments(passage, withNamings(passage, told)).filter((draft) =>
      isAttribution(passage, draft),
    );
    const isAsked = (draft: Draft): boolean => isBareQuestion(passage, draft);
    // Nobody's words are told of in them: who is asked is no source, and no quotation beside them is theirs.
    asked.push(whole.filter(isAsked).map((draft) => ({ ...draft, source: [], further: [] })));
    const kept = withoutRivals(whole.filter((draft) => !isAsked(draft)));
    return relayed(passage, adoptOrphans(passage, kept));
  });
  return withLayout(carryOn(passages, found), laidOut(passages), passages).map((ofPassage, at) =>
    [...ofPassage, ...asked[at]!].sort((a, b) => a.cue[0] - b.cue[0]),
  );
}

function isAttribution(passage: Passage, draft: Draft): boolean {
  return (
    draft.content.length > 0 &&
    !isOfDeeds(passage, draft) &&
    !isOfBonds(passage, draft) &&
    !isOfDone(passage, draft) &&
    !isOfOthers(passage, draft) &&
    !isSetPhrase(passage, draft) &&
    !isNameGiven(passage, draft)
  );
}

function mend(passage: Passage, given: Draft): Draft {
  const draft = withBothHalves(passage, withParted(passage, withWholeAccording(passage, given)));
  const whole = throughRelative(
    passage,
    throughAside(passage, throughVerb(passage, withoutGap(passage, withQuotation(passage, draft)))),
  );
  const heard = withoutHearer(passage, withoutApposition(passage, throughSource(passage, whole)));
  const quoted = withoutOpeningCommas(passage, withWholeQuotation(passage, heard));
  const told = withoutPatient(passage, withAgent(passage, withSubject(passage, quoted)));
  return withinAside(passage, withinClause(passage, withoutExpected(passage, told)));
}
