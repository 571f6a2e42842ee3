/**
 * What sort of detail a follow-up asks for, where news has a place of its own for it: who someone is stands where the
 * article introduces them, and on what occasion something was said stands with the words for saying it.
 */
import type { Asked } from '../asked/asked.ts';
import type { ArticleView, SentenceView } from '../library/views.ts';

/** "How old is she", "where is he from", "what does he do": what an apposition tells of someone. */
const WHO_THEY_ARE =
  /\bhow old\b|\bwhere .+ from[?\s]*$|\bjob[?\s]*$|\b(?:what|where) (?:does|did|do) .+ (?:do|teach|work)[?\s]*$|\b(?:what|which) (?:party|paper|profession|title) (?:is|was|does|did)\b|\bwork(?:s|ed|ing)? (?:for|at|as)\b|\bwhat (?:is|was) \S+ (?:governor|mayor|senator|head|owner) of\b/i;
/** "What show was that", "who was she talking to", "where did he say so": on what occasion it was said. */
const OCCASION =
  /\b(?:show|program(?:me)?|channel|network|station|podcast|event|rally|speech|interview(?:ed|ing)?|(?:talk|speak)(?:ing)? (?:to|with)|tell|told|say (?:that|so|this|it)|said (?:that|so|this|it))\b|\bwhere (?:was|is) (?:that|this|it)\b|\bwhere did\b/i;
/** Words that tell to whom, in or on what something was said. */
const OCCASION_WORDS =
  /\b(?:told|asked|interview(?:ed)?|host(?:ed)?|appear(?:ed|ance)|speaking|rally|speech|radio|show|program|tweeted|wrote|twitter|statement|convention|conference|dinner|forum|town hall|event)\b/i;
/** A first mention by so many words gives the name in full. */
const FULL_NAME = 2;

export interface DetailAsked {
  /** 1 where it asks who someone is, and the sentence introduces them; else 0. */
  introduces(sentence: SentenceView): number;
  /** It asks who someone is. */
  readonly whoTheyAre: boolean;
  /** 0 to 2: it asks on what occasion something was said, and the sentence has words, or an attribution, that tell. */
  occasion(sentence: SentenceView): number;
  /** 1 where it asks of someone else what was asked before, and the sentence names or means them; else 0. */
  about(sentence: SentenceView): number;
}

export function detailAsked({ question, words }: Asked): DetailAsked {
  const whoTheyAre = WHO_THEY_ARE.test(question.text);
  const asksOccasion = OCCASION.test(question.text);
  const about = question.context?.about ?? [];
  const persons = new Set([
    ...(question.context?.standIns ?? []),
    ...words.filter(({ inName }) => inName).map(({ term }) => term),
  ]);
  return {
    whoTheyAre,
    introduces: ({ view, index, mentions }) =>
      whoTheyAre &&
      mentions.some(
        ({ entity }) => hasAny(view.termsOf(entity), persons) && introducedAt(view, entity) === index,
      )
        ? 1
        : 0,
    occasion: ({ view, sentence }) => {
      if (!asksOccasion) return 0;
      const { article, attributions } = view.annotated;
      const inSentence = ([start, end]: readonly [number, number]) =>
        start < sentence.end && sentence.start < end;
      const hasMedium = attributions.some(({ medium }) => medium.some(inSentence));
      const hasWords = OCCASION_WORDS.test(article.body.slice(sentence.start, sentence.end));
      return Number(hasMedium) + Number(hasWords);
    },
    about: ({ view, mentions, tokens }) => {
      if (about.length === 0) return 0;
      const met = about.every(
        (term) =>
          tokens.some((token) => token.term === term) ||
          mentions.some(({ entity }) => view.termsOf(entity).has(term)),
      );
      return met ? 1 : 0;
    },
  };
}

/** The first sentence of the text, not its headline, that gives the entity's name in full; -1 for none. */
function introducedAt({ annotated, news }: ArticleView, entity: number): number {
  const { article, sentences, mentions } = annotated;
  let first = -1;
  for (const mention of mentions) {
    const { sentence, start, end } = mention;
    const isName = mention.entity === entity && mention.form === 'name';
    if (!isName || (first >= 0 && first <= sentence)) continue;
    if (news[sentence] === 0 || sentences[sentence]!.role === 'headline') continue;
    if (article.body.slice(start, end).split(/\s+/).length >= FULL_NAME) first = sentence;
  }
  return first;
}

function hasAny(terms: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...terms].some((term) => wanted.has(term));
}
