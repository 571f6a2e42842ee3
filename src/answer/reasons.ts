/** Why a sentence was chosen, in words. */
import type { AnswerType } from '../question/question.ts';
import type { Reasons } from './answer.ts';
import type { Answering } from './answering.ts';
import { ALIKE } from './article-match.ts';
import { boldOf } from './bold-ends.ts';
import type { Evidence } from './evidence.ts';

/** What words of the type tell. */
const TELLS: Readonly<Record<AnswerType, string>> = {
  person: 'who',
  group: 'who',
  place: 'where',
  time: 'when',
  number: 'how many or how much',
  cause: 'why',
  quotation: 'what was said',
  thing: 'what',
  sentence: 'it',
};
/** Longer answering words are described by their type alone. */
const LONGEST_SHOWN = 80;

/** @param answering the words that are set in bold */
export function reasonsOf(evidence: Evidence, answering: readonly Answering[]): Reasons {
  return { ...wordsMet(evidence), answerFound: answerFound(evidence, answering) };
}

/** Which of the question's words the sentence has: as they are, by meaning, and by name. */
export function wordsMet(evidence: Evidence): Omit<Reasons, 'answerFound'> {
  const { asked, view, match } = evidence;
  const body = view.view.annotated.article.body;
  const matched: string[] = [];
  const alike: [string, string][] = [];
  const names: [string, string][] = [];
  asked.words.forEach(({ norm }, q) => {
    const token = view.tokens[evidence.position(q)];
    const found = token ? body.slice(token.start, token.end) : '';
    if (evidence.own(q) === 1) matched.push(norm);
    else if (match.named[view.index * asked.words.length + q]! > evidence.own(q)) {
      const name = nameMeant(evidence, q);
      if (name) names.push([norm, name]);
    } else if (evidence.own(q) >= ALIKE) alike.push([norm, found]);
  });
  return { matched, alike, names };
}

/** The name of whom the sentence means by another form: [asked "Hillary", meant "Hillary Clinton"]. */
function nameMeant({ asked, view }: Evidence, q: number): string | undefined {
  const { term } = asked.words[q]!;
  const mention = view.mentions.find(({ entity }) => view.view.entityTerms[entity]!.has(term));
  return mention && view.view.annotated.entities[mention.entity]!.name;
}

function answerFound(evidence: Evidence, [answer]: readonly Answering[]): string | null {
  if (!answer) return null;
  const { span, type } = answer;
  const { body } = evidence.view.view.annotated.article;
  const { start, end } = evidence.view.sentence;
  const words = body.slice(...boldOf(body, span, start, end));
  return words.length > LONGEST_SHOWN ? TELLS[type] : `${TELLS[type]}: ${words}`;
}
