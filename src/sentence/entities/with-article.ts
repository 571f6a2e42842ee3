/** Names that take an article: "the Associated Press", but "Reuters". */
import type { AnnotatedArticle } from '../annotated.ts';

/** A name takes an article where the text gives it one at least this often. */
const USUALLY = 0.5;

/** The name of an entity as it stands in a sentence: with "the" where the article mostly writes it, or its short forms, so. */
export function nameInSentence(
  { article: { body }, entities, mentions }: Pick<AnnotatedArticle, 'article' | 'entities' | 'mentions'>,
  entity: number,
): string {
  const { name, type } = entities[entity]!;
  if ((type !== 'organization' && type !== 'group') || /^the /i.test(name)) return name;
  let written = 0;
  let led = 0;
  for (const mention of mentions) {
    if (mention.entity !== entity || mention.form !== 'name') continue;
    const before = body.slice(Math.max(0, mention.start - 5), mention.start);
    // "(PMF)" and "Iraq's PMF" have no place for it.
    if (/[(’']s? ?$/.test(before)) continue;
    written += 1;
    if (/\bthe $/i.test(before)) led += 1;
  }
  return written > 0 && led >= USUALLY * written ? `the ${name}` : name;
}
