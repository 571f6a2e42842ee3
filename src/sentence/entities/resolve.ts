/** Who is who in an article: the entities it names, and every place in its text that means one of them. */
import type { Article } from '../../article/article.ts';
import type { Entity, Mention, Sentence } from '../annotated.ts';
import { corefer } from './corefer.ts';
import { groupNames } from './group.ts';
import { findNames } from './names.ts';

/** Entities in the order in which the article first names them; mentions in the text's order. */
export function resolveEntities(
  article: Article,
  sentences: readonly Sentence[],
): { entities: Entity[]; mentions: Mention[] } {
  return corefer(article, sentences, groupNames(article, sentences, findNames(article, sentences)));
}
