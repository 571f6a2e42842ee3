/** Whether how much something was is asked, and a sentence tells of no sum, nor of what the sum is of. */
import type { Evidence } from '../../candidates/evidence.ts';
import { isMoney } from '../../words/units.ts';

const SUM =
  'damages?|costs?|price|losses|loss|fine|profit|revenue|salary|budget|debt|deficit|reward|bail|ransom';
/** "What was the damage", "how much damage did it do", "how much did the repairs cost"; but not "what was the reason for the loss". */
const ASKS_AMOUNT = new RegExp(
  `^(?:(?:what )?(?:is|was|were|are) the (?:\\p{L}+ )?(${SUM})\\b|(?:what|how much|how many)? ?(${SUM}) (?:did|does|do|was|were|is|are|had|has)\\b|how much (?:is|was|were|are|did|does|do) .*\\b(${SUM})\\b)`,
  'iu',
);

/** A word as like as this to "damage" tells of it; "earthquake" is a little less so. */
const SAME_AMOUNT = 0.75;

export function tellsNoAmount({ asked, view }: Evidence): boolean {
  const head = ASKS_AMOUNT.exec(asked.question.text.trim())
    ?.slice(1)
    .find((word) => word !== undefined)
    ?.toLowerCase();
  const q = head === undefined ? -1 : asked.words.findIndex(({ norm }) => norm === head);
  if (q < 0) return false;
  const { quantities } = view.view.annotated;
  const hasSum = quantities.some(
    ({ sentence, unit }) => sentence === view.index && unit !== null && isMoney(unit),
  );
  return !hasSum && view.words.every((word) => asked.words[q]!.likeness(word) < SAME_AMOUNT);
}
