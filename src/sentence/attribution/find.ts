/** The relations of an article's passages: what the labellers find, quotations carried on, layout read. */
import { carryOn, type LongDraft } from './continuation.ts';
import { extract } from './extract.ts';
import { laidOut, withLayout } from './layout.ts';
import type { Models } from './model-file.ts';
import type { Passage } from './passage.ts';
import { relayed } from './relay.ts';
import { withoutRivals } from './rivals.ts';
import { withoutApposition } from './trim.ts';

/** For each passage its relations, the laid-out ones last. */
export function findDrafts(models: Models, passages: readonly Passage[]): (readonly LongDraft[])[] {
  const found = passages.map((passage) => {
    const drafts = withoutRivals(extract(models, passage)).map((draft) => withoutApposition(passage, draft));
    return relayed(passage, drafts);
  });
  return withLayout(carryOn(passages, found), laidOut(passages), passages);
}
