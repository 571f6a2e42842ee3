/** Why a sentence was chosen, in words. */
import type { AnswerType } from '../question/question.ts';
import { normOf } from '../sentence/terms.ts';
import { tokenize } from '../sentence/tokenize.ts';
import type { Reasons } from './answer.ts';
import type { Answering } from './candidates/answering.ts';
import { ALIKE } from './candidates/article-match.ts';
import type { Evidence } from './candidates/evidence.ts';
import { boldOf } from './phrases/bold-ends.ts';

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
  const { asked, view } = evidence;
  const typed = asTyped(asked.question.text);
  const body = view.view.annotated.article.body;
  const matched: string[] = [];
  const alike: [string, string][] = [];
  const names: [string, string][] = [];
  asked.words.forEach(({ norm }, q) => {
    const written = typed.get(norm) ?? norm;
    const token = view.tokens[evidence.position(q)];
    const found = token ? body.slice(token.start, token.end) : '';
    // What a follow-up takes over was not typed: it is told as the sentence has it.
    if (evidence.own(q) === 1) matched.push(typed.get(norm) ?? (found || norm));
    else if (evidence.meant(q) > evidence.own(q)) {
      const name = nameMeant(evidence, q);
      if (name) names.push([written, name]);
    } else if (evidence.own(q) >= ALIKE) alike.push([written, found]);
  });
  return { matched, alike, names };
}

/** The question's words by their norm: "Baghdad" for "baghdad". */
function asTyped(text: string): ReadonlyMap<string, string> {
  const forms = tokenize(text).map(({ start, end }) => text.slice(start, end));
  return new Map(forms.map((form) => [normOf(form), form]));
}

/** The name of whom the sentence means by another form: [asked "Mia", meant "Mia Stroem"]. */
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
