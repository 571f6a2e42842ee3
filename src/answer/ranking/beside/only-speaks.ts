/** Whether the only person in a sentence is the one who says what it tells, where it is asked who did or suffered something. */
import { isWordOfSaying } from '../../../sentence/attribution/cue-words.ts';
import type { Evidence } from '../../candidates/evidence.ts';

/** Who speaks may be who does these. */
const SPOKEN =
  /^(?:want|think|believ|hope|feel|plan|try|seek|expect|know|like|love|hate|fear|oppos|support|admit|confess|defend|agree|disagree|emphasi[sz]|stress|coin|call|critici[sz]|prais|warn|suggest|writ|wrote|argu|not[ei]|describ|propos|recommend|compar|see|saw|refus|reject|blam|accus|promis|vow|pledg|urg|endors|back|favou?r)/;
/** A word for the deed less like than this is not in the sentence. */
const TOLD = 0.5;

export function hasOnlyItsSpeaker(evidence: Evidence): boolean {
  const { asked, view } = evidence;
  const { question, parts } = asked;
  if (question.kind === 'said' || !question.answerTypes.includes('person') || parts.verbs.length === 0)
    return false;
  if (parts.verbs.some((q) => evidence.own(q) >= TOLD || SPOKEN.test(asked.words[q]!.norm))) return false;
  if (parts.verbs.some((q) => isWordOfSaying(asked.words[q]!.term))) return false;
  if (parts.formulas.some((tells) => tells.test(evidence.text(0)))) return false;
  const { entities, attributions } = view.view.annotated;
  const people = view.mentions.filter(({ byName, entity }) => byName && entities[entity]!.type === 'person');
  if (people.length === 0) return false;
  return people.every(({ span: [start, end] }) =>
    attributions.some(({ source }) => source.some(([from, to]) => from < end && start < to)),
  );
}
