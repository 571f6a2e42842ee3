/** What someone said: their statements on a subject, or the weightiest. */
import { parseQuestion } from '../question/parse.ts';
import type { Scope } from '../question/question.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { normOf } from '../sentence/terms.ts';
import { begun, type Steps } from '../steps.ts';
import type { Answer, RankedQuotation } from './answer.ts';
import { emptyScope } from './answer-question.ts';
import { layOut } from './asked/asked.ts';
import type { Library } from './library/library.ts';
import { emphasised } from './phrases/emphasis.ts';
import { quote } from './quotation/quote.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { reasonsOf } from './reasons.ts';
import { describedAs, findSpeakers, isPicked } from './speakers/find-speakers.ts';
import { isOwnWords, ownWords } from './speakers/own-words.ts';
import { referredTo } from './speakers/referring.ts';
import { speakerAndSubject } from './speakers/speaker-and-subject.ts';
import type { SpeakerEntry, Statement } from './speakers/speakers.ts';

const MOST = 10;
const MOST_NEAREST = 2;
/** Of so many on the subject, those go first that are the speaker's own words. */
const MOST_WEIGHED = 3 * MOST;
/** Under this much of the subject in and around it, a statement is on something else. */
const ON_SUBJECT = 0.45;

/** From the articles as they are at the first step. */
export function* whatWasSaid(
  library: Library,
  speakers: readonly SpeakerEntry[],
  request: { readonly speaker: string; readonly about?: string | undefined; readonly scope: Scope },
): Steps<Answer> {
  const { speaker: typed, about } = wanted(speakers, request);
  if (typed === '') return { kind: 'unusable', message: 'Please say whose words you are looking for.' };
  const speaker = speakerMeant(speakers, typed);
  const shown = speaker?.name ?? withCapitals(typed);
  const question = parseQuestion('said', about === '' ? shown : `${shown} on ${about}`, request.scope);
  const within = library.within(request.scope);
  if (within?.size === 0)
    return { kind: 'unusable', message: emptyScope(request.scope.article, request.scope.outlet) };
  const statements = standing(library, speaker?.statements ?? []).filter(
    ({ listing }) => !within || within.has(listing.id),
  );
  const nothing = (missing: string): Answer => ({
    kind: 'not-found',
    question,
    nearest: [],
    missing,
    assumptions: [],
  });
  if (!speaker)
    return nothing(`Nobody by the name of ${shown} was found among those whom the corpus quotes.`);
  const noneThere = `Nothing that ${shown} said is in that part of the corpus.`;
  if (statements.length === 0) return nothing(noneThere);
  const assumptions = speaker.described
    ? [unnamed(speaker, statements)]
    : sameName(speaker.name, typed) || isPicked(speaker, typed)
      ? []
      : [`“${typed}” was read as ${speaker.name}.`];
  // Begun even where a subject is asked for, so as to be of the same articles if nothing else can be shown.
  const unasking = begun(unasked(library, statements));
  const ranked = about === '' ? null : yield* ofTheirs(library, question, statements, within);
  const named = ranked === null ? yield* unasking : ranked.onSubject(ON_SUBJECT);
  const referring = ranked === null || named.length >= MOST ? [] : ranked.referring(ON_SUBJECT);
  const quotations = [...named, ...referring].slice(0, MOST);
  if (quotations.length === 0) {
    // Its articles have gone during the answer.
    if (ranked === null) return nothing(noneThere);
    const likest = ranked.onSubject(0);
    const nearest = (likest.length > 0 ? likest : yield* unasking).slice(0, MOST_NEAREST);
    return { kind: 'not-found', question, nearest, missing: notOn(shown, about, statements), assumptions };
  }
  const byContext = notNamed(about, named.length, quotations.length);
  return { kind: 'found', question, quotations, conflicts: [], assumptions: [...assumptions, ...byContext] };
}

/** "Officials about the fire" typed for the speaker is both, where nobody goes by all of it. */
function wanted(
  speakers: readonly SpeakerEntry[],
  { speaker, about = '' }: { readonly speaker: string; readonly about?: string | undefined },
): { readonly speaker: string; readonly about: string } {
  const typed = { speaker: speaker.trim(), about: about.trim() };
  const parted = speakerAndSubject(typed.speaker);
  if (typed.about !== '' || parted === null) return typed;
  const isWhole = speakers.some((one) => isPicked(one, typed.speaker) || sameName(one.name, typed.speaker));
  return isWhole ? typed : parted;
}

/** The last of what is quoted may speak of the subject without naming it. */
function notNamed(about: string, named: number, quoted: number): readonly string[] {
  const rest = quoted - named;
  if (rest <= 0) return [];
  if (named === 0) return [`What is quoted does not name “${about}”; the sentences just before it do.`];
  return [
    rest === 1
      ? `The last quotation does not name “${about}”; the sentences just before it do.`
      : `The last ${rest} quotations do not name “${about}”; the sentences just before them do.`,
  ];
}

/** Whose words are asked for: a person or body by name, or all whom articles describe with the words typed. */
interface Meant extends Pick<SpeakerEntry, 'name' | 'key' | 'value' | 'described' | 'statements'> {
  /** Not all of them are described in just these words. */
  readonly isWide: boolean;
}

function speakerMeant(speakers: readonly SpeakerEntry[], typed: string): Meant | undefined {
  const [first] = findSpeakers(speakers, typed);
  if (first !== undefined && (!first.described || isPicked(first, typed))) return { ...first, isWide: false };
  const [nearest, ...others] = describedAs(speakers, typed);
  if (nearest === undefined) return first && { ...first, isWide: false };
  const isExact = sameName(nearest.name, typed);
  if (isExact && others.length === 0) return { ...nearest, isWide: false };
  const statements = [nearest, ...others].flatMap((entry) => entry.statements);
  return { ...nearest, name: isExact ? nearest.name : typed, statements, isWide: true };
}

/** Sources of one description in several articles need not be one: nobody is to be taken for another. */
function unnamed({ name, isWide }: Meant, statements: readonly Statement[]): string {
  const articles = new Set(statements.map(({ listing }) => listing.id)).size;
  const described = `“${name}”${isWide ? ' or the like' : ''}`;
  return articles === 1
    ? `Nobody is named: these are words of sources described as ${described} in one article.`
    : `Nobody is named: these are words of sources described as ${described} in ${articles} articles, who need not be the same.`;
}

/** Those that stand where they were found: an article that has changed since, be it during an answer, has other statements. */
function standing(library: Library, statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ listing }) => library.shelf.listings.get(listing.id) === listing);
}

function notOn(speaker: string, about: string, { length }: readonly Statement[]): string {
  return length === 1
    ? `One statement by ${speaker} was found, and it does not seem to be on “${about}”.`
    : `${length.toLocaleString('en')} statements by ${speaker} were found, but none on “${about}”.`;
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

/** Their own words, as long as no subject is asked for. */
function* unasked(library: Library, statements: readonly Statement[]): Steps<readonly RankedQuotation[]> {
  const reasons = { matched: [], alike: [], names: [], answerFound: 'what they said' };
  const own = yield* ownWords(library, standing(library, statements), MOST);
  return own.map(({ quotation, alsoIn }) => ({
    ...quotation,
    confidence: 1,
    alsoIn,
    reasons,
  }));
}

/** Sentences of statements, ranked. */
interface OfTheirs {
  /** Those that have at least this much of the subject in and around them: their own words first, at most {@link MOST}. */
  onSubject(least: number): readonly RankedQuotation[];
  /** Those that speak of what the sentence before them has so much of: "It will pay for itself," in the same order. */
  referring(least: number): readonly RankedQuotation[];
}

function* ofTheirs(
  library: Library,
  question: ReturnType<typeof parseQuestion>,
  statements: readonly Statement[],
  within: ReadonlySet<string> | undefined,
): Steps<OfTheirs> {
  const byArticle = Map.groupBy(statements, ({ listing }) => listing.id);
  const theirs = ({ article, attributions }: AnnotatedArticle, start: number, end: number): boolean =>
    (byArticle.get(article.id) ?? []).some(({ index }) =>
      attributions[index]?.content.some(([from, to]) => from < end && start < to),
    );
  const articles = new Set(byArticle.keys());
  const asked = layOut(question, library);
  const ranked = yield* rank(asked, library, within ? articles.intersection(within) : articles);
  const said = ranked.filter(({ evidence: { view } }) =>
    theirs(view.view.annotated, view.sentence.start, view.sentence.end),
  );
  const isAbout = (likeness: (q: number) => number, least: number): boolean =>
    asked.words.some(({ inSpeaker }, q) => !inSpeaker && likeness(q) >= least);
  const isNamed = ({ evidence }: Ranked, least: number): boolean => isAbout((q) => evidence.meant(q), least);
  return {
    onSubject: (least) => quoted(said.filter((one) => isNamed(one, least))),
    referring: (least) =>
      quoted(
        said.filter((one) => !isNamed(one, least) && isAbout((q) => referredTo(one.evidence, q), least)),
      ),
  };

  function quoted(found: readonly Ranked[]): readonly RankedQuotation[] {
    const quotations = found.slice(0, MOST_WEIGHED).map(({ evidence, confidence }) => {
      const { view } = evidence;
      const { annotated } = view.view;
      const { start, end } = view.sentence;
      const answering = emphasised(evidence);
      const bold = answering.map(({ span }) => span);
      const quotation = quote(annotated, start, end, bold);
      return {
        own: isOwnWords(annotated, byArticle.get(annotated.article.id) ?? [], quotation),
        quotation: { ...quotation, confidence, alsoIn: [], reasons: reasonsOf(evidence, answering) },
      };
    });
    const [own, others] = [true, false].map((wanted) => quotations.filter((one) => one.own === wanted));
    return [...own!, ...others!].slice(0, MOST).map(({ quotation }) => quotation);
  }
}
