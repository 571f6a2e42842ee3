/** Other names of the same: an alias beside a name, an acronym of its letters, the end of a longer name. */
import { Buckets } from './cluster.ts';
import { type Clusters, FULL, keyOf } from './clusters.ts';
import type { NameSpan } from './name-span.ts';
import { isAcronym } from './typing.ts';
import { BODY_NOUNS } from './words.ts';

/** How sure a part of a name is to mean the entity of the whole. */
export const PART_OF_NAME = 0.8;
/** Between a name and its alias, at most so many tokens. */
const ALIAS_REACH = 7;
const JOINS_ALIAS =
  /^,? ?\(?(?:or|aka|a\.k\.a\.|alias|(?:also|better|formerly|commonly|widely)? ?known (?:as|by)(?: the)?|(?:also )?called|nicknamed|whose (?:nom de guerre|nickname|real name) (?:is|was)|nom de guerre) ?["'“‘]?$/;

/** 'Mushtaq Taleb al-Saidi, or "Abu Taqwa,"': the name after is the same one's. */
export function linkAliases(clusters: Clusters, names: readonly NameSpan[]): void {
  for (let index = 0; index + 1 < names.length; index += 1) {
    const [name, next] = [names[index]!, names[index + 1]!];
    if (name.sentence !== next.sentence || next.titled - name.to > ALIAS_REACH) continue;
    const { tokens } = clusters.sentences[name.sentence]!;
    const between = tokens
      .slice(name.to, next.titled)
      .map(({ norm }) => norm)
      .join(' ');
    if (!JOINS_ALIAS.test(between)) continue;
    const quoted = /["'“‘]$/.test(between);
    const cluster = clusters.ownerOf(name);
    // A bare "or" joins two names as often as it explains one: only quotation marks make it an alias.
    if (cluster === undefined || (/\bor ?["'“‘]?$/.test(between) && !quoted)) continue;
    const other = clusters.ownerOf(next);
    if (other !== undefined) clusters.absorb(cluster, other);
    else clusters.give(next, cluster, FULL);
    clusters.aliases.set(keyOf(next), cluster);
  }
}

/** "Popular Mobilization Forces (PMF)", and any acronym whose letters a name in the article has. */
export function linkAcronyms(clusters: Clusters, names: readonly NameSpan[]): void {
  const { things, aliases } = clusters;
  const byInitials = new Buckets();
  for (const thing of things.values()) {
    if (thing.type === 'place' || thing.words.length < 2) continue;
    for (const letters of new Set(initials(thing.words))) byInitials.add(letters, thing);
  }
  for (const name of names) {
    const [word] = name.words;
    if (clusters.ownerOf(name) !== undefined || name.words.length !== 1) continue;
    if (!isAcronym(name.forms[0]!) || aliases.has(word!)) continue;
    // "PACs" is more than one PAC.
    const fits = new Set([...byInitials.of(word!), ...byInitials.of(word!.replace(/s$/, ''))]);
    if (fits.size === 1) aliases.set(word!, [...fits][0]!);
  }
}

/** "Abu Taqwa al-Saidi" begins with one's alias and ends with the surname; "al-Nujaba" ends the name of one body alone. */
export function mergeParts(clusters: Clusters): void {
  const { persons, things, aliases, byLastWords } = clusters;
  for (const [alias, cluster] of [...aliases]) {
    for (const other of [...persons, ...things.values()]) {
      if (other === cluster || !other.words.join(' ').startsWith(`${alias} `)) continue;
      if (other.words.at(-1) === cluster.words.at(-1)) clusters.absorb(cluster, other);
    }
  }
  for (const [key, thing] of [...things]) {
    if (thing.type === 'place' || thing.words.length < 2 || thing.words.every((word) => BODY_NOUNS.has(word)))
      continue;
    const longer = byLastWords
      .of(thing.words.at(-1)!)
      .filter(
        (other) =>
          other !== thing &&
          other.type !== 'event' &&
          other.words.length > thing.words.length &&
          endsWith(other.words, thing.words),
      );
    if (longer.length === 1 && things.get(key) === thing) clusters.absorb(longer[0]!, thing, PART_OF_NAME);
  }
}

/** The first letters of a name, with and without its small words. */
function initials(words: readonly string[]): string[] {
  const big = words.filter((word) => !/^(?:of|the|for|and|on|al|&)$/.test(word));
  return [words, big].map((list) => list.map((word) => word[0]).join(''));
}

function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  return ending.every((word, index) => words[words.length - ending.length + index] === word);
}
