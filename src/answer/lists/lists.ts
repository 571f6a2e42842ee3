/** Lists over a whole library, kept until it changes: who speaks in it, and which articles there are. */
import type { Listing } from '../../archive/prepared.ts';
import type { Steps } from '../../steps.ts';
import { type Kept, keptFor } from '../library/kept.ts';
import type { Library } from '../library/library.ts';
import { listSpeakers, type SpeakerEntry } from '../speakers/speakers.ts';
import type { ArticleEntry } from './card.ts';
import { byDay, entryOf } from './cards.ts';
import { articleText } from './suggest.ts';

export interface Lists {
  readonly speakers: Kept<readonly SpeakerEntry[]>;
  /** All articles, newest first, undated last. */
  readonly articles: Kept<readonly ArticleEntry[]>;
  /** Begins to work them out beside other work, before anybody asks. */
  begin(): void;
  /** The same, of those that were asked for before, once the library has changed. */
  renew(): void;
  /** Gives up what is under way. */
  stop(): void;
}

/** So many articles are listed at once: that takes a few milliseconds. */
const FEW = 2_000;
/** So many articles are listed in one step. */
const IN_A_STEP = 200;

export function listsOf(library: Library): Lists {
  const speakers = keptFor(library, () => listSpeakers(library));
  const articles = keptFor(library, () => listArticles(library), FEW);
  const all = [speakers, articles];
  return {
    speakers,
    articles,
    begin: () => {
      for (const list of all) list.begin();
    },
    renew: () => {
      for (const list of all) list.renew();
    },
    stop: () => {
      for (const list of all) list.stop();
    },
  };
}

function* listArticles(library: Library): Steps<readonly ArticleEntry[]> {
  const entries: ArticleEntry[] = [];
  for (const listing of library.listings()) {
    entries.push(knownEntry(listing));
    if (entries.length % IN_A_STEP === 0) yield;
  }
  return entries.sort(byDay);
}

/** An article that has not changed has the same entry in each list, so that it is made ready to be looked for once. */
const known = new WeakMap<Listing, ArticleEntry>();

function knownEntry(listing: Listing): ArticleEntry {
  const before = known.get(listing);
  if (before !== undefined) return before;
  const entry = entryOf(listing);
  articleText(entry);
  known.set(listing, entry);
  return entry;
}
