/** Finds names: runs of capitalised words with what joins them ("Bank of America", "al-Saidi"), titles set aside. */
import type { Article } from '../../article/article.ts';
import type { Sentence } from '../annotated.ts';
import { headlineBlocks, wordsSeen } from './capitals.ts';
import { type Line, lineOf } from './line.ts';
import { isTitleVerb, runEnd } from './name-run.ts';
import type { NameSpan } from './name-span.ts';
import { mayBegin } from './name-start.ts';
import { isBareTitle, isPeopleAdjective, isPlaceLike, startOfName } from './titles.ts';
import { HONORIFICS, PERSON_NOUNS } from './words.ts';

/** "Attorney General", "Vice President": the title's own last word. */
const SECOND_OF_TITLE =
  /^(?:general|president|secretary|minister|commissioner|governor|officer|executive|director)$/;
const TIME_ZONE = /^(?:[ecmp][sd]t|et|gmt|utc|bst)$/;

export function findNames(article: Article, sentences: readonly Sentence[]): NameSpan[] {
  const { body } = article;
  const capitalBlocks = headlineBlocks(body, sentences);
  const seen = wordsSeen(body, sentences, capitalBlocks);
  return sentences.flatMap((sentence, index) =>
    namesOf(lineOf(body, sentence, capitalBlocks.has(sentence.block), seen), index),
  );
}

function namesOf(line: Line, sentence: number): NameSpan[] {
  const { body, tokens, norm, surnames } = line;
  const names: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!line.capital(at) || !mayBegin(line, at)) continue;
    const to = runEnd(line, at);
    pushRun(at, to);
    // A verb that ended the name begins no other.
    at = isTitleVerb(line, at, to) ? to : to - 1;
  }
  return names;

  /** Sets the titles before a name aside and keeps the name. */
  function pushRun(from: number, to: number): void {
    let start = startOfName(line, from, to);
    while (start < to && /^[-.&,]$/.test(norm(start))) start += 1;
    if (start >= to) return;
    const inner = tokens.slice(start, to).filter(({ term }) => term !== '');
    const words = inner
      .map(({ norm: word }) => word.replace(/\.$/, '').replaceAll('.', ''))
      .filter((word) => word !== '');
    if (words.length === 0) return;
    // "(R-Tex.)", "10 p.m. EST"
    if (
      (words[0]!.length === 1 && norm(start + 1) === '-') ||
      (words.length === 1 && TIME_ZONE.test(words[0]!))
    )
      return;
    // A title with no name ("the President"), or an adjective of a people before a common noun ("Iraqi forces").
    if (words.length === 1 && start === from && isBareTitle(line, start)) return;
    if (
      words.length === 1 &&
      start > from &&
      SECOND_OF_TITLE.test(words[0]!) &&
      !HONORIFICS.has(norm(start - 1))
    )
      return;
    if (words.length > 2 && /^(?:in|of)$/.test(words[1]!) && PERSON_NOUNS.has(words[0]!)) return;
    // "Florida Senator", "Iraqi President": an office with its place.
    if (words.length === 2 && PERSON_NOUNS.has(words[1]!) && start === from && isPlaceLike(line, start))
      return;
    if (words.length === 1 && isPeopleAdjective(line, start, to) && !surnames.has(words[0]!)) return;
    names.push({
      sentence,
      from: start,
      to,
      titled: from,
      words,
      forms: inner.map((token) => body.slice(token.start, token.end)),
      titles: tokens
        .slice(from, start)
        .map((token) => token.norm)
        .filter((word) => word !== '-'),
      possessive: /^'s?$/.test(norm(to)) && line.glued(to),
    });
  }
}
