/** Whether an article has a name of the question only in two others: John Doe and Anna Smith, where John Smith is asked about. */
import type { Evidence } from '../candidates/evidence.ts';
import type { ArticleView } from '../library/views.ts';
import { termsOfName } from '../words/entity-terms.ts';

export function namesTwoInOne({ asked, view }: Evidence): boolean {
  return asked.question.names.some((name) => isOfTwo(termsOfName(name), view.view));
}

/** Who is called by the last of the terms, or by the first, is another person; nobody has all of them. */
function isOfTwo(terms: readonly string[], article: ArticleView): boolean {
  const [first, last] = [terms[0], terms.at(-1)];
  if (terms.length < 2 || first === undefined || last === undefined) return false;
  const people = article.annotated.entities.filter(({ type }) => type === 'person');
  if (article.bearersOf(last).some((i) => terms.every((term) => article.termsOf(i).has(term)))) return false;
  const called = people.map(({ name }) => termsOfName(name));
  return (
    called.some((own) => own.length > 1 && own[0] === first && !own.includes(last)) &&
    called.some((own) => own.length > 1 && own.at(-1) === last && !own.includes(first)) &&
    !called.some((own) => own.length === 1 && (own[0] === first || own[0] === last))
  );
}
