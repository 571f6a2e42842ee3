/** By which means it was said: "in a statement", "on Twitter", "in an interview with CNN", "to Fox News". */
import type { Span } from '../../article/article.ts';
import { WIDEST } from './candidates.ts';
import { stems } from './cue-words.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';

const NOUN =
  '(?:statements?|interviews?|tweets?|posts?|e-?mails?|letters?|speech(?:es)?|address|press releases?|releases?|news conferences?|press conferences?|conference calls?|phone calls?|calls?|conversations?|memos?|memorandums?|op-eds?|opinion pieces?|columns?|essays?|editorials?|briefings?|remarks|debates?|messages?|videos?|testimony|filings?|lawsuits?|affidavits?|complaints?|books?|memoirs?|podcasts?|broadcasts?|reports?|notes?|hearings?|appearances?|rall(?:y|ies)|town halls?|forums?|meetings?|ads?|advertisements?|commercials?|blog|comments|stor(?:y|ies)|articles?|documents?|announcements?|voicemails?|texts?|surveys?|polls?|stud(?:y|ies)|Twitter|Facebook|Instagram|Telegram|YouTube|Truth Social|Reddit|TikTok|X|radio|television|TV|MSNBC|CNN|Fox News|NBC|CBS|ABC|NPR|C-SPAN|BBC|air)';
/** Words between the preposition and the noun: articles, days, what kind. */
const QUALIFIER = "(?:[\\p{L}\\p{N}’'.-]+ ){0,5}?";
const TAIL =
  "(?: (?:to|with|on|by|for|from|at) (?:the |a |an )?(?:[\\p{Lu}][\\p{L}\\p{N}’'.&-]*)(?: (?:of |the |and )?[\\p{Lu}][\\p{L}\\p{N}’'.&-]*){0,4}| (?:to|with) reporters)?";
const MEANS = new RegExp(
  `(?<![\\p{L}])(?:in|on|via|through|during|at|over|by|from) ${QUALIFIER}${NOUN}(?![\\p{L}-])${TAIL}`,
  'iu',
);
/** "to Fox News", "told reporters": whom it was said to, where that is who reports it. */
const HEARER =
  "(?:reporters|journalists|the media|the press|the newspaper|(?:the |a )?(?:[\\p{Lu}][\\p{L}\\p{N}’'.&-]*)(?: (?:of |the )?[\\p{Lu}][\\p{L}\\p{N}’'.&-]*){0,4})";
const TO = new RegExp(`(?<![\\p{L}])to ${HEARER}`, 'u');
const TOLD = new RegExp(`(?<![\\p{L}])t(?:old|ells?|elling) ${HEARER}`, 'u');
/** A source that is itself a text: "a statement from the official", "a study published on Monday by the institute". */
const TEXT_NOUN = '(?:statement|letter|e-?mail|tweet|post|memo|press release|message|report)';
const MADE_NOUN = `(?:${TEXT_NOUN}|study|survey|poll|analysis|investigation|inquiry|review|audit)`;
const MADE_BY =
  ',? (?:(?:was |were )?(?:posted|written|published|released|issued|conducted|commissioned|sent|signed)[^,.;]{0,60}? )?by';
const TEXT = new RegExp(
  `^(?:an?|the|his|her|their|its|one) ${QUALIFIER}(?:${TEXT_NOUN}(?= (?:from|by|of|to|on)(?![\\p{L}]))|${MADE_NOUN}(?=${MADE_BY}(?![\\p{L}])))`,
  'iu',
);

/** Stems of the nouns above, to look for before the pattern is tried; a hyphenated word goes by its last part. */
const MEANS_STEMS = stems(
  'statement interview tweet post mail email letter speech address release conference call conversation memo memorandum ed eds',
  'piece column essay editorial briefing remarks debate message video testimony filing lawsuit affidavit complaint book memoir',
  'podcast broadcast report note hearing appearance rally rallies hall forum meeting ad advertisement commercial blog comments',
  'story article document announcement voicemail text survey poll study studies twitter facebook instagram telegram youtube social',
  'reddit tiktok x radio television tv msnbc cnn news nbc cbs abc npr span bbc air',
);
const TO_STEMS = stems('to');
const TOLD_STEMS = stems('told tell tells telling');

/** Each pattern with a word that it cannot do without: most gaps have none, and are not searched. */
const PATTERNS: readonly (readonly [ReadonlySet<number>, RegExp])[] = [
  [TOLD_STEMS, TOLD],
  [MEANS_STEMS, MEANS],
  [TO_STEMS, TO],
];

/** The spans of media in the sentences of a draft's cue, outside its source and content; `near` are the drafts around it. */
export function mediaOf(body: string, passage: Passage, draft: Draft, near: readonly Draft[]): Span[] {
  const media: Span[] = [];
  const [source] = draft.source;
  if (source) {
    const start = passage.start[source[0]]!;
    const text = TEXT.exec(body.slice(start, passage.end[source[1] - 1]!));
    if (text) media.push([start, start + text[0].length]);
  }
  for (const [from, to] of gapsAround(passage, draft, near)) {
    const start = passage.start[from]!;
    const gap = body.slice(start, passage.end[to - 1]!);
    for (const [needs, pattern] of PATTERNS) {
      if (!holds(passage, from, to, needs)) continue;
      const found = pattern.exec(gap);
      if (!found) continue;
      const span: Span = [start + found.index, start + found.index + found[0].replace(/[.’']+$/, '').length];
      if (!media.some(([s, e]) => s < span[1] && e > span[0])) media.push(span);
    }
  }
  return media.sort((a, b) => a[0] - b[0]);
}

function holds(passage: Passage, from: number, to: number, words: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (words.has(passage.stem[i]!)) return true;
  return false;
}

/** The stretches of the cue's sentence, the cue among them, that are no source nor content of any relation nor another's cue. */
function gapsAround(passage: Passage, draft: Draft, near: readonly Draft[]): [number, number][] {
  const [cueFrom, cueTo] = draft.cue;
  let from = cueFrom;
  while (from > Math.max(0, cueFrom - WIDEST) && passage.sentence[from - 1] === passage.sentence[cueFrom])
    from--;
  let to = cueTo;
  while (to < Math.min(passage.length, cueTo + WIDEST) && passage.sentence[to] === passage.sentence[cueFrom])
    to++;
  const taken = new Uint8Array(to - from);
  for (const other of near) {
    // A relay's content holds the whole relation, its medium too: that stays free.
    const relays = other !== draft && other.content.some(([start, end]) => start <= cueFrom && cueTo <= end);
    const ranges = [
      ...other.source,
      ...(relays ? [] : other.content),
      ...(other === draft ? [] : [other.cue]),
    ];
    for (const [start, end] of ranges) taken.fill(1, Math.max(0, start - from), Math.max(0, end - from));
  }
  const gaps: [number, number][] = [];
  for (let i = 0; i < taken.length; i++) {
    if (taken[i]) continue;
    let end = i + 1;
    while (end < taken.length && !taken[end]) end++;
    gaps.push([from + i, from + end]);
    i = end;
  }
  return gaps;
}
