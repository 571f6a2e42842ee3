/**
 * Names to entities: which names in an article mean the same one. Full names are gathered first, then the short ones
 * are given to them, wherever they stand.
 */
import type { Article } from '../../article/article.ts';
import type { Mention, Sentence } from '../annotated.ts';
import { type Known, knownOf } from './cluster.ts';
import { Clusters, FULL, keyOf } from './clusters.ts';
import type { NameSpan } from './name-span.ts';
import { linkAcronyms, linkAliases, mergeParts } from './other-names.ts';
import { ownerOfShort } from './short-names.ts';
import { headedNames, looksLikePerson, namesWithThe, teamNames } from './typing.ts';

export function groupNames(
  article: Article,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): { known: Known[]; mentions: Mention[] } {
  const { body } = article;
  const teams = teamNames(sentences, names);
  const withThe = namesWithThe(sentences, names);
  const headed = headedNames(sentences, names);
  const isPerson = (name: NameSpan) =>
    !teams.has(keyOf(name)) &&
    (!headed.has(keyOf(name)) || name.titles.length > 0) &&
    (!withThe.has(keyOf(name)) || name.titles.length > 0) &&
    looksLikePerson(body, sentences[name.sentence]!, name);
  /** Names that somewhere in the article are seen to be a person's. */
  const personNames = new Set(names.filter(isPerson).map(keyOf));

  const clusters = new Clusters(body, sentences, teams);
  const full = names.filter((name) => name.words.length > 1);
  const long = [...full].sort((a, b) => b.words.length - a.words.length);
  for (const name of long)
    if (personNames.has(keyOf(name))) clusters.give(name, clusters.personOf(name), FULL);
  for (const name of full)
    if (!personNames.has(keyOf(name))) clusters.give(name, clusters.thingOf(name), FULL);
  linkAliases(clusters, names);
  linkAcronyms(clusters, names);
  mergeParts(clusters);
  for (const name of names) {
    if (clusters.ownerOf(name) !== undefined) continue;
    const [cluster, confidence] = ownerOfShort(clusters, name, personNames);
    clusters.give(name, cluster, confidence);
  }

  const inOrder = clusters.inOrder();
  const mentions = inOrder.flatMap((cluster, entity) =>
    cluster.spans.map(({ name, confidence }): Mention => {
      const { tokens } = sentences[name.sentence]!;
      const [start, end] = [tokens[name.from]!.start, tokens[name.to - 1]!.end];
      return { start, end, sentence: name.sentence, entity, form: 'name', confidence };
    }),
  );
  return {
    known: inOrder.map((cluster) => knownOf(body, sentences, cluster)),
    mentions: mentions.sort((a, b) => a.start - b.start),
  };
}
