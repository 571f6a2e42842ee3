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
  return { ...wordsMet(evidence), ...wordsMissed(evidence), answerFound: answerFound(evidence, answering) };
}

/** Words that hardly matter to the search are not missed. */
const MATTERS = 0.8;

/** Its other words: some may stand elsewhere in the article. Of what is asked for, and of what is told as such things are, an answer has other words. */
function wordsMissed(evidence: Evidence): Required<Pick<Reasons, 'elsewhere' | 'lacking'>> {
  const { asked, match } = evidence;
  const typed = asTyped(asked.question.text);
  const told = asked.parts.formulas.some((tells) => tells.test(evidence.text(0)));
  const elsewhere: string[] = [];
  const lacking: string[] = [];
  asked.words.forEach(({ norm, weight, inFocus, inSpeaker }, q) => {
    const written = typed.get(norm);
    // What a follow-up takes over was not typed.
    if (written === undefined || weight < MATTERS || inFocus || inSpeaker || evidence.meant(q) >= ALIKE)
      return;
    if (told && asked.parts.deeds.includes(q)) return;
    (match.anywhere[q]! >= ALIKE ? elsewhere : lacking).push(written);
  });
  return { elsewhere, lacking };
}

/** Which of the question's words the sentence has: as they are, by meaning, and by name. */
export function wordsMet(evidence: Evidence): Omit<Reasons, 'answerFound'> {
  const { asked, view } = evidence;
  const typed = asTyped(asked.question.text);
  const body = view.view.annotated.article.body;
  const matched: string[] = [];
  const alike: [string, string][] = [];
  const names = new Map<number, { words: string[]; name: string; by: string }>();
  asked.words.forEach(({ norm }, q) => {
    const written = typed.get(norm) ?? norm;
    const token = view.tokens[evidence.position(q)];
    const found = token ? body.slice(token.start, token.end) : '';
    // What a follow-up takes over was not typed: it is told as the sentence has it.
    if (evidence.own(q) === 1) matched.push(typed.get(norm) ?? (found || norm));
    else if (evidence.meant(q) > evidence.own(q)) {
      const meant = whoIsMeant(evidence, q);
      if (meant === undefined) return;
      const known = names.get(meant.entity);
      if (known === undefined) names.set(meant.entity, { ...meant, words: [written] });
      else known.words.push(written);
    } else if (evidence.own(q) >= ALIKE) alike.push([written, found]);
  });
  return { matched, alike, names: [...names.values()].map(asResolved) };
}

/** "Stroem" is "Mia Stroem"; who asks for all of that name is told by what word the sentence means her. */
function asResolved({
  words,
  name,
  by,
}: {
  readonly words: readonly string[];
  readonly name: string;
  readonly by: string;
}): [string, string] {
  const asked = words.join(' ');
  return [asked, normOf(asked) === normOf(name) ? by : name];
}

/** The question's words by their norm: "Baghdad" for "baghdad". */
function asTyped(text: string): ReadonlyMap<string, string> {
  const forms = tokenize(text).map(({ start, end }) => text.slice(start, end));
  return new Map(forms.map((form) => [normOf(form), form]));
}

/** Whom the sentence means by another form than was asked for: the name, and the word that means them. */
function whoIsMeant(
  { asked, view }: Evidence,
  q: number,
): { readonly entity: number; readonly name: string; readonly by: string } | undefined {
  const { term } = asked.words[q]!;
  const mention = view.mentions.find(({ entity }) => view.view.termsOf(entity).has(term));
  if (mention === undefined) return undefined;
  const { article, entities } = view.view.annotated;
  return {
    entity: mention.entity,
    name: entities[mention.entity]!.name,
    by: article.body.slice(...mention.span),
  };
}

function answerFound(evidence: Evidence, [answer]: readonly Answering[]): string | null {
  if (!answer) return null;
  const { span, type } = answer;
  const { body } = evidence.view.view.annotated.article;
  const { start, end } = evidence.view.sentence;
  const words = body.slice(...boldOf(body, span, start, end));
  return words.length > LONGEST_SHOWN ? TELLS[type] : `${TELLS[type]}: ${words}`;
}
