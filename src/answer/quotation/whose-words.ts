/** Whose words a quotation's answering words are: which of the attributions that touch a sentence counts for it. */
import type { Span } from '../../article/article.ts';
import { sharedOfAll, sizeOf } from '../../article/spans.ts';
import type { AnnotatedArticle, Attribution, Token } from '../../sentence/annotated.ts';
import { isWordOfSaying } from '../../sentence/attribution/cue-words.ts';
import { sentencesIn } from '../../sentence/locate.ts';
import { isHappening } from './speaking.ts';

/** Without answering words, a sentence counts as its source's words only where at least this share of it is. */
const SHARE_OF_SENTENCE = 0.3;

/** Answering words are said by someone where at least this share of them is content of theirs. */
const SHARE_OF_ANSWER = 0.5;

/**
 * The attribution that counts for `[start, end)` of the body: the one that says the answering words; else the one
 * whose source, cue or medium they belong to, or whose cue they merely set in place and time ("warned in Rockport on
 * Friday"). Answering words in a clause of the reporter's own have none, whatever else the sentence quotes. Without
 * answering words it is the one that says most of the sentence, or that its first clause quotes, however few words.
 */
export function attributionOf(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  answering: readonly Span[],
): Attribution | undefined {
  const tokens = sentencesIn(annotated.sentences, start, end).flatMap((sentence) => sentence.tokens);
  const touches = ([from, to]: Span): boolean => from < end && start < to;
  const near = annotated.attributions.filter(
    ({ source, cue, content }) => content.some(touches) || source.some(touches) || cue.some(touches),
  );
  const said = near.filter((each) => isSaid(each) && !isDeed(tokens, each) && !isNobodys(each));
  if (answering.length === 0) {
    const stated = said.filter((each) => !isAim(tokens, each));
    return widest(stated, start, end) ?? stated.find((each) => isQuotedFirst(tokens, each));
  }
  return (
    saying(said, answering) ??
    said.find((each) => isAbout(each, answering)) ??
    said.find((each) => isBy(annotated, each, answering)) ??
    said.find((each) => isSetBy(annotated, tokens, each, answering))
  );
}

/** Neither done without words, nor asked by nobody who is named. */
export function isSaid({ force }: Attribution): boolean {
  return force !== 'deed' && force !== 'question';
}

/** Words that begin a clause of their own, which only adds to what stands before it. */
const SUBORDINATES =
  /^(?:who|whom|whose|which|that|to|if|because|since|as|when|where|while|after|before|until|though|although)$/;

/**
 * "Ten towns are challenging the tax rule that was passed in May" tells what they do, not what they say: nothing in
 * quotation marks, no verb in the content but of clauses that add to it (a form in "-ing" is as good as a noun), and
 * no word of saying in the cue, but in the passive ("was released on bail").
 */
export function isDeed(tokens: readonly Token[], { kind, source, cue, content }: Attribution): boolean {
  if (kind !== 'indirect') return false;
  const cueTokens = tokens.filter((token) => isIn(token, cue));
  // "Berg was released on bail": with whom it is done says nothing.
  const isDoneTo =
    /^(?:was|were|been|is|are|being)$/.test(cueTokens[0]?.norm ?? '') &&
    source.some(([, end]) => end <= cueTokens[0]!.start);
  if (!isDoneTo && cueTokens.some((token) => isWordOfSaying(token.term))) return false;
  const said = tokens.filter((token) => isIn(token, content));
  const verb = said.findIndex((token) => isVerb(token) && !token.norm.endsWith('ing'));
  const added = said.findIndex(({ norm }, at) => at > 0 && SUBORDINATES.test(norm));
  return verb < 0 || (added >= 0 && added < verb);
}

/** "amid fears that …", "amid the war and fears that …": what is held by nobody in particular is the reporter's telling. */
function isNobodys({ source, speaker, force, kind }: Attribution): boolean {
  const hasHolder = source.length > 0 && !(speaker !== null && isHappening(speaker));
  return !hasHolder && force === 'attitude' && kind === 'indirect';
}

/** What somebody wants or plans "to do" is the reporter's telling; what they believe "that" is the case is theirs. */
function isAim(tokens: readonly Token[], { kind, force, content }: Attribution): boolean {
  if (force !== 'attitude' || kind !== 'indirect') return false;
  return tokens.find((token) => isIn(token, content))?.norm === 'to';
}

/** The attribution that says most of the answering words; of several that say as much, the one that says least else. */
function saying(near: readonly Attribution[], answering: readonly Span[]): Attribution | undefined {
  let best: Attribution | undefined;
  let most = sizeOf(answering) * SHARE_OF_ANSWER;
  for (const attribution of near) {
    const said = sharedOfAll(attribution.content, answering);
    if (said < most || (best && said === most && sizeOf(best.content) <= sizeOf(attribution.content)))
      continue;
    best = attribution;
    most = said;
  }
  return best;
}

/** Whether the answering words tell of the saying itself: who said it, how, or to whom. */
function isAbout({ source, cue, medium }: Attribution, answering: readonly Span[]): boolean {
  return [source, cue, medium].some((spans) => sharedOfAll(spans, answering) > 0);
}

/** Whether the sentence's first clause quotes: the source comes before any verb but those that it says. */
function isQuotedFirst(tokens: readonly Token[], { kind, source, content }: Attribution): boolean {
  if (kind === 'indirect' || source.length === 0 || isRelative(tokens, source)) return false;
  const at = tokens.findIndex((token) => isIn(token, source));
  return !tokens.slice(0, at).some((token) => isVerb(token) && !isIn(token, content));
}

/** Whether the answering words name the speaker, elsewhere in the sentence than the source does. */
function isBy({ mentions }: AnnotatedArticle, { speaker }: Attribution, answering: readonly Span[]): boolean {
  if (speaker === null || speaker.entity === null) return false;
  return mentions.some(
    ({ entity, start, end }) => entity === speaker.entity && sharedOfAll(answering, [[start, end]]) > 0,
  );
}

/**
 * Whether the answering words are an adjunct of the clause that the cue is in, no verb of their own parting them from
 * it, or follow the content's colon.
 */
function isSetBy(
  annotated: AnnotatedArticle,
  tokens: readonly Token[],
  { source, cue, content }: Attribution,
  answering: readonly Span[],
): boolean {
  const own = [...source, ...cue, ...content];
  if (source.length === 0 || isRelative(tokens, source)) return false;
  // The verb that the tagger sees in a name ("Palm Springs") is none.
  const named = ({ start }: Token): boolean =>
    start > tokens[0]!.start && /\p{Lu}/u.test(annotated.article.body[start]!);
  return answering.every((span) => {
    const gap = gapAround(tokens, own, span);
    // "She explained what would follow: …": what comes after the colon spells the content out.
    if (gap[0]?.norm === ':' && content.some(([, to]) => to <= gap[0]!.start)) return true;
    return !gap.some((token) => isVerb(token) && !named(token));
  });
}

/** The run of tokens outside of `own` in which `span` stands. */
function gapAround(tokens: readonly Token[], own: readonly Span[], span: Span): readonly Token[] {
  const at = tokens.findIndex((token) => isIn(token, [span]));
  if (at < 0) return [];
  let from = at;
  while (from > 0 && !isIn(tokens[from - 1]!, own)) from -= 1;
  let to = at + 1;
  while (to < tokens.length && !isIn(tokens[to]!, own)) to += 1;
  return tokens.slice(from, to);
}

const RELATIVE = /^(?:who|whom|whose|which|that|where|when)$/;

/** "who said that …", "where doctors say …": added to a clause of the reporter's. */
function isRelative(tokens: readonly Token[], source: readonly Span[]): boolean {
  const at = tokens.findIndex((token) => isIn(token, source));
  return [tokens[at - 1], tokens[at]].some((token) => token !== undefined && RELATIVE.test(token.norm));
}

function isIn({ start, end }: Token, spans: readonly Span[]): boolean {
  return sharedOfAll(spans, [[start, end]]) > 0;
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** The attribution that covers most of `[start, end)`. */
function widest(near: readonly Attribution[], start: number, end: number): Attribution | undefined {
  let best: Attribution | undefined;
  let most = (end - start) * SHARE_OF_SENTENCE;
  for (const attribution of near) {
    const covered = sharedOfAll(attribution.content, [[start, end]]);
    if (covered <= most) continue;
    best = attribution;
    most = covered;
  }
  return best;
}
