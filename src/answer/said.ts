/** What someone said: their statements, on a subject or the newest first. */
import { parseQuestion } from '../question/parse.ts';
import type { Scope } from '../question/question.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { normOf } from '../sentence/terms.ts';
import type { Answer, RankedQuotation } from './answer.ts';
import { layOut } from './asked.ts';
import { emphasised } from './emphasis.ts';
import type { Library } from './library.ts';
import { quote } from './quote.ts';
import { rank } from './rank.ts';
import { reasonsOf } from './reasons.ts';
import { findSpeakers, type SpeakerEntry, type Statement } from './speakers.ts';

const MOST = 10;
const MOST_NEAREST = 2;
/** Under this much of the subject in and around it, a statement is on something else. */
const ON_SUBJECT = 0.45;

export function whatWasSaid(
  library: Library,
  speakers: readonly SpeakerEntry[],
  request: { readonly speaker: string; readonly about?: string | undefined; readonly scope: Scope },
): Answer {
  const typed = request.speaker.trim();
  if (typed === '') return { kind: 'unusable', message: 'Please say whose words you are looking for.' };
  const about = request.about?.trim() ?? '';
  const [speaker] = findSpeakers(speakers, typed);
  const shown = speaker?.name ?? withCapitals(typed);
  const question = parseQuestion('said', about === '' ? shown : `${shown} on ${about}`, request.scope);
  const within = library.within(request.scope);
  const statements = (speaker?.statements ?? [])
    .filter(({ listing }) => !within || within.has(listing.id))
    // The speakers may be those of a moment ago: an article that has changed since has other statements.
    .filter(({ listing }) => library.shelf.listings.get(listing.id) === listing);
  if (!speaker || statements.length === 0) {
    const missing = speaker
      ? `Nothing that ${shown} said is in that part of the corpus.`
      : `The corpus quotes nobody by the name of ${shown}.`;
    return { kind: 'not-found', question, nearest: [], missing, assumptions: [] };
  }
  const assumptions =
    sameName(speaker.name, typed) || speaker.value === typed
      ? []
      : [`“${typed}” was read as ${speaker.name}.`];
  const quotations =
    about === ''
      ? newestFirst(library, statements)
      : onSubject(library, question, statements, within, ON_SUBJECT);
  if (quotations.length === 0) {
    const likest = onSubject(library, question, statements, within, 0);
    const nearest = (likest.length > 0 ? likest : newestFirst(library, statements)).slice(0, MOST_NEAREST);
    return { kind: 'not-found', question, nearest, missing: notOn(shown, about, statements), assumptions };
  }
  return { kind: 'found', question, quotations, conflicts: [], assumptions };
}

function notOn(speaker: string, about: string, { length }: readonly Statement[]): string {
  return length === 1
    ? `The corpus has one statement by ${speaker}, and it is not on “${about}”.`
    : `The corpus has ${length.toLocaleString('en')} statements by ${speaker}, but none on “${about}”.`;
}

/** Written small or with another article, it is still the same name. */
function sameName(one: string, other: string): boolean {
  const bare = (name: string) => normOf(name).replace(/^(?:an?|the) /, '');
  return bare(one) === bare(other);
}

const SMALL_WORDS = /^(?:the|an?|of|and|for|in|on|de|la|al|el|bin|ibn|van|von)$/;

/** "the pentagon" as a name is written; what has capitals already is left as it is. */
function withCapitals(name: string): string {
  if (/\p{Lu}/u.test(name)) return name;
  return name.replace(/[\p{L}\p{N}'’]+/gu, (word) =>
    SMALL_WORDS.test(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
}

function newestFirst(library: Library, statements: readonly Statement[]): readonly RankedQuotation[] {
  const dated = statements.toSorted(
    (a, b) =>
      (b.listing.published ?? '').localeCompare(a.listing.published ?? '') || directness(b) - directness(a),
  );
  const quotations = new Map<string, RankedQuotation>();
  for (const { listing, index } of dated) {
    if (quotations.size >= MOST) break;
    const annotated = library.get(listing.id);
    const attribution = annotated?.attributions[index];
    if (annotated === undefined || attribution === undefined) continue;
    for (const { start, end } of annotated.sentences) {
      const content = attribution.content
        .map(([from, to]): [number, number] => [Math.max(from, start), Math.min(to, end)])
        .filter(([from, to]) => from < to);
      const key = `${annotated.article.id}:${start}`;
      if (content.length === 0 || quotations.has(key) || quotations.size >= MOST) continue;
      const reasons = { matched: [], alike: [], names: [], answerFound: null };
      quotations.set(key, { ...quote(annotated, start, end, content), confidence: 1, alsoIn: [], reasons });
    }
  }
  return [...quotations.values()];
}

function directness({ kind }: Statement): number {
  return kind === 'direct' ? 2 : kind === 'mixed' ? 1 : 0;
}

function onSubject(
  library: Library,
  question: ReturnType<typeof parseQuestion>,
  statements: readonly Statement[],
  within: ReadonlySet<string> | undefined,
  least: number,
): readonly RankedQuotation[] {
  const byArticle = Map.groupBy(statements, ({ listing }) => listing.id);
  const theirs = ({ article, attributions }: AnnotatedArticle, start: number, end: number): boolean =>
    (byArticle.get(article.id) ?? []).some(({ index }) =>
      attributions[index]?.content.some(([from, to]) => from < end && start < to),
    );
  const articles = new Set(byArticle.keys());
  const asked = layOut(question, library);
  const ranked = rank(asked, library, within ? articles.intersection(within) : articles);
  return ranked
    .filter(({ evidence: { view } }) => theirs(view.view.annotated, view.sentence.start, view.sentence.end))
    .filter(({ evidence }) =>
      asked.words.some(({ inSpeaker }, q) => !inSpeaker && evidence.meant(q) >= least),
    )
    .slice(0, MOST)
    .map(({ evidence, confidence }) => {
      const { view } = evidence;
      const { start, end } = view.sentence;
      const answering = emphasised(evidence);
      const bold = answering.map(({ span }) => span);
      const quotation = quote(view.view.annotated, start, end, bold);
      return { ...quotation, confidence, alsoIn: [], reasons: reasonsOf(evidence, answering) };
    });
}
