/**
 * Who says what: the attribution relations of an article.
 *
 * Trained labellers find sources, cues and contents (`extract.ts`, weights from `training/attribution/`); rules that
 * read the result tell quotations that run on, relays, kind, force and medium.
 *
 * @example
 * attribute(doc).map(({ source, content }) => [source, content].map((spans) => textOf(doc.article, spans)));
 */
import { readFileSync } from 'node:fs';
import type { Span } from '../../article/article.ts';
import {
  type AnnotatedArticle,
  type Attribution,
  type AttributionForce,
  type Sentence,
  SPEAKER_THRESHOLD,
} from '../annotated.ts';
import { headlineBlocks } from '../entities/capitals.ts';
import { resolveSpeaker } from '../entities/speaker.ts';
import { sentenceAt } from '../locate.ts';
import { isBareQuestion } from './clauses.ts';
import { joinIntroductions, type LongDraft } from './continuation.ts';
import type { Range } from './draft.ts';
import { findDrafts } from './find.ts';
import { forceOf, isDone } from './force.ts';
import { nameKinds } from './kinds.ts';
import { mediaOf } from './medium.ts';
import { type Models, readModels } from './model-file.ts';
import { type Passage, PassageReader, Shape } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { withinOf } from './relay.ts';
import { neighbours } from './rivals.ts';
import { withWholeNames } from './whole-names.ts';

/** Under the threshold: shown in the headline's own words. */
const OF_HEADLINE = SPEAKER_THRESHOLD / 2;

/** What the attribution reads: an annotated article that has no attributions yet. */
export type Unattributed = Omit<AnnotatedArticle, 'attributions'>;

const WEIGHTS = new URL('./weights.bin', import.meta.url);

let loaded: { readonly models: Models; readonly reader: PassageReader } | null = null;

/** The shipped weights, read once. */
function shipped() {
  if (!loaded) {
    const models = readModels(readFileSync(WEIGHTS));
    loaded = { models, reader: new PassageReader(models.groups) };
  }
  return loaded;
}

/** The relations of an article, by where their cues stand. The same article gets the same, whatever came before. */
export function attribute(doc: Unattributed): readonly Attribution[] {
  const { models, reader } = shipped();
  const passages = passagesOf(doc, reader);
  const drafts = findDrafts(models, passages);
  const headlines = headlineBlocks(doc.article.body, doc.sentences);
  const made = drafts.flatMap((ofPassage, index) =>
    ofPassage.map((draft, at) =>
      withDoubt(doc, headlines, attributionOf(doc, passages[index]!, neighbours(ofPassage, at), draft)),
    ),
  );
  const sorted = made.sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
  return withinOf(sorted);
}

/** A passage for every block that has sentences, or for two where the first introduces the second's quotation. */
export function passagesOf(
  { article, sentences, entities, mentions }: Unattributed,
  reader: PassageReader,
): Passage[] {
  const names = nameKinds(entities, mentions);
  const blocks: Sentence['tokens'][][] = [];
  let last = -1;
  for (const { block, tokens } of sentences) {
    if (block !== last) blocks.push([]);
    last = block;
    blocks.at(-1)!.push(tokens);
  }
  return joinIntroductions(blocks).map((tokens) => reader.read(article.body, tokens, names));
}

function attributionOf(
  doc: Unattributed,
  passage: Passage,
  near: readonly LongDraft[],
  draft: LongDraft,
): Attribution {
  const { body } = doc.article;
  const spans = (ranges: readonly Range[]) => ranges.map((range): Span => spanOf(passage, range));
  const cue = spans([draft.cue]);
  const [source, content] = withWholeNames(
    doc.mentions,
    spans(draft.source),
    [...spans(draft.content), ...draft.further],
    cue,
  );
  const kind = kindOf(passage, draft);
  const force = isBareQuestion(passage, draft) ? 'question' : forceOf(passage, draft);
  return {
    source,
    cue,
    content,
    kind,
    force: asTold(force),
    medium: mediaOf(body, passage, draft, near),
    within: null,
    speaker: resolveSpeaker(doc, source),
    confidence: draft.likelihood,
  };

  function asTold(given: AttributionForce): AttributionForce {
    if (given === 'attitude' && kind === 'direct' && isLong(draft)) return 'assertion';
    return given === 'assertion' && kind === 'indirect' && isDone(passage, draft) ? 'deed' : given;
  }
}

/** Fewer quoted tokens, their marks with them, may be a title or a name that somebody likes. */
const LONG = 7;

/** Whether so much is quoted that it was said, whatever its cue is: "hit back: “We will not go.”" */
function isLong({ content }: LongDraft): boolean {
  return content.reduce((sum, [from, to]) => sum + to - from, 0) >= LONG;
}

/** A headline leaves words out: whom it does not name may not be who its first words describe. */
function withDoubt(
  { sentences, entities }: Unattributed,
  headlines: ReadonlySet<number>,
  attribution: Attribution,
): Attribution {
  const { speaker, source } = attribution;
  if (speaker === null || (speaker.entity !== null && !entities[speaker.entity]!.anonymous))
    return attribution;
  const sentence = sentences[sentenceAt(sentences, source[0]![0])];
  if (sentence === undefined || (sentence.role !== 'headline' && !headlines.has(sentence.block)))
    return attribution;
  return { ...attribution, speaker: { ...speaker, confidence: Math.min(speaker.confidence, OF_HEADLINE) } };
}

export function spanOf(passage: Passage, [from, to]: Range): Span {
  return [passage.start[from]!, passage.end[to - 1]!];
}

/** Direct where every word of the content stands in quotation marks, mixed where some do. */
function kindOf(passage: Passage, { content, further }: LongDraft): Attribution['kind'] {
  let quoted = further.length;
  let plain = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (passage.shape[i] === Shape.mark) continue;
      if (passage.quote[i] === Quote.inside) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
