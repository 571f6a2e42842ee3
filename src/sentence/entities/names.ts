/** Finds names: runs of capitalised words with what joins them ("Bank of America", "al-Saidi"), titles set aside. */
import type { Article } from '../../article/article.ts';
import type { Sentence } from '../annotated.ts';
import { headlineBlocks, isCapital, opensClause, wordsSeen } from './capitals.ts';
import { countryOfPeople, firstNameGender, placeKind } from './gazetteer.ts';
import { isPersonsAlone, roleAfter } from './roles.ts';
import { isBareTitle, isPeopleAdjective, isPlaceLike, type Line, startOfName } from './titles.ts';
import {
  BODY_NOUNS,
  HONORIFICS,
  LABELS,
  MONTHS_AND_DAYS,
  PARTICLES,
  PERSON_NOUNS,
  SUFFIXES,
  TAKES_OF,
} from './words.ts';

/** A name in the text, without the titles before it. Token indices are into its sentence's tokens. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** First token of the titles before it, or `from`. */
  readonly titled: number;
  /** The name's words as the text has them, hyphens and stops left out: what names are compared by, as norms. */
  readonly words: readonly string[];
  readonly forms: readonly string[];
  /** Norms of the titles ("sen.", "president"). */
  readonly titles: readonly string[];
  readonly possessive: boolean;
}

const LONGEST_NAME = 12;
/** Forms that are verbs alone, not names as well ("Harbour Rights Watch", "Mia Cook"). */
const TITLE_VERB =
  /^(?:[a-z]{2,}ed|got|gets|won|wins|lost|said|says|told|made|makes|took|takes|gave|gives|went|goes|came|comes|had|knew|saw|sees|ran|left|met|wants)$/;
/** Function words that a name has in small letters if at all: with a capital they are a title's. */
const ENDS_NAME =
  /^(?:the|a|an|he|she|it|they|we|you|his|her|its|their|our|your|my|these|in|on|at|and|but|or|of|to|with|from|by|as|about|into|over|after|against|than|because|while|if|when|why|how|what|which|who|that|not|is|are|was|be|been|does|did|could|would|should|must)$/;
/** "Attorney General", "Vice President": the title's own last word. */
const SECOND_OF_TITLE =
  /^(?:general|president|secretary|minister|commissioner|governor|officer|executive|director)$/;
/** Nouns of time that open a sentence before a comma. */
const NO_SURNAME = /^(?:today|yesterday|tonight|tomorrow|overnight|noon|midnight|people|police)$/;
const TIME_ZONE = /^(?:[ecmp][sd]t|et|gmt|utc|bst)$/;

export function findNames(article: Article, sentences: readonly Sentence[]): NameSpan[] {
  const { body } = article;
  const capitalBlocks = headlineBlocks(body, sentences);
  const { seenInside, seenSmall, surnames } = wordsSeen(body, sentences, capitalBlocks);
  return sentences.flatMap((sentence, index) =>
    namesOf(body, sentence, index, capitalBlocks.has(sentence.block), seenInside, seenSmall, surnames),
  );
}

function namesOf(
  body: string,
  { tokens }: Sentence,
  sentence: number,
  headline: boolean,
  seenInside: ReadonlySet<string>,
  seenSmall: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): NameSpan[] {
  const names: NameSpan[] = [];
  const glued = (index: number) =>
    index > 0 && index < tokens.length && tokens[index]!.start === tokens[index - 1]!.end;
  const capital = (index: number) => index < tokens.length && isCapital(body, tokens[index]!);
  const norm = (index: number) => tokens[index]?.norm ?? '';
  const line: Line = { body, tokens, norm, capital, seenSmall, surnames };

  for (let at = 0; at < tokens.length; at += 1) {
    if (!capital(at) || !mayBegin(at)) continue;
    const to = runEnd(at);
    pushRun(at, to);
    // A verb that ended the name begins no other.
    at = isTitleVerb(at, to) ? to : to - 1;
  }
  return names;

  function mayBegin(index: number): boolean {
    const token = tokens[index]!;
    if (token.stop && !(index + 1 < tokens.length && norm(index + 1) === '.')) {
      // "Per Lunde", "Will Stone": a function word begins a name only inside a sentence, before another capital.
      if (opensClause(tokens, index) || headline || !capital(index + 1)) return false;
      // No first name in the lists, as it is a verb far more often; but that has no capital inside a sentence.
      if (token.norm === 'will') return !capital(index - 1) || MONTHS_AND_DAYS.has(norm(index - 1));
      return /^(?:will|may|an|do|so|no|us|per)$/.test(token.norm) && firstNameGender(token.norm) !== null;
    }
    // "Nine people": a number that a sentence begins with.
    if (token.pos === 'NUM' && opensClause(tokens, index) && !capital(index + 1)) return false;
    if (MONTHS_AND_DAYS.has(token.norm))
      return (
        (token.norm === 'april' || token.norm === 'june' || token.norm === 'august') &&
        capital(index + 1) &&
        !/^\d/.test(norm(index + 1))
      );
    if (!opensClause(tokens, index) && !headline) return true;
    return knownAtStart(index);
  }

  /** Is the first word of a sentence (or any word of a headline) part of a name, and not a common word with its capital? */
  function knownAtStart(index: number): boolean {
    const token = tokens[index]!;
    const form = body.slice(token.start, token.end);
    if (HONORIFICS.has(token.norm)) return true;
    if (seenInside.has(token.norm) && !(headline && seenSmall.has(token.norm))) return true;
    if (headline)
      return (
        (placeKind(form) !== null && placeKind(form) !== 'city') ||
        (firstNameGender(form) !== null && capital(index + 1) && seenInside.has(norm(index + 1)))
      );
    if (/^[A-Z]{2,6}$/.test(form) || /^(?:[A-Z]\.)+$/.test(form) || /^[A-Z][a-z]+[A-Z]/.test(form))
      return true;
    if ((placeKind(form) !== null && token.norm !== 'of') || countryOfPeople(form) !== null) return true;
    if (PARTICLES.has(token.norm))
      return capital(index + 1) || (norm(index + 1) === '-' && capital(index + 2));
    if (PERSON_NOUNS.has(token.norm) && norm(index + 1) === 'of' && capital(index + 2)) return true;
    if (seenSmall.has(token.norm))
      return capital(index + 1) && (PERSON_NOUNS.has(token.norm) || LABELS.has(token.norm));
    if (capital(index + 1) && !tokens[index + 1]!.stop) return !leadsToName(index);
    if (norm(index + 1) === '-' && glued(index + 1)) return capital(index + 2);
    return norm(index + 1) === "'s" || firstNameGender(form) !== null || isIntroduced(index);
  }

  /** "Lund, the chief executive of Acme, said": what is told of somebody's office between commas, before a verb. */
  function isIntroduced(index: number): boolean {
    const { pos, norm: word } = tokens[index]!;
    if ((pos !== 'PROPN' && pos !== 'NOUN') || NO_SURNAME.test(word) || PERSON_NOUNS.has(word)) return false;
    const role = roleAfter(body, { tokens }, { to: index + 1 });
    if (role === null || !isPersonsAlone(role)) return false;
    const close = tokens.findIndex(({ start }) => start >= role.span[1]);
    const verb = norm(close) === ',' ? tokens[close + (tokens[close + 1]?.pos === 'ADV' ? 2 : 1)] : undefined;
    return verb?.pos === 'VERB' || verb?.pos === 'AUX';
  }

  function runEnd(from: number): number {
    let to = from + 1;
    while (to < tokens.length && to - from < LONGEST_NAME) {
      const step = joins(from, to);
      if (step === 0) break;
      to += step;
    }
    return to;
  }

  /** "Given Brandt's record", "Follow Ann Lee", "Meanwhile Frey": a common word before a name, with its sentence's capital. */
  function leadsToName(index: number): boolean {
    const { pos, norm: word } = tokens[index]!;
    if (firstNameGender(word) !== null || !/^(?:VERB|ADV|SCONJ|INTJ)$/.test(pos)) return false;
    return firstNameGender(norm(index + 1)) !== null || surnames.has(norm(index + 1));
  }

  /** How many tokens at `to` go on with the name; 0 where it ends. */
  function joins(from: number, to: number): number {
    const token = tokens[to]!;
    if (headline && (!seenInside.has(token.norm) || seenSmall.has(token.norm)) && !/^[-&]$/.test(token.norm))
      return 0;
    if (capital(to)) {
      if (MONTHS_AND_DAYS.has(token.norm))
        return /^(?:may|april|june|august)$/.test(token.norm) &&
          firstNameGender(norm(to - 1)) !== null &&
          !/^\d/.test(norm(to + 1))
          ? 1
          : 0;
      if (token.stop && (ENDS_NAME.test(token.norm) || (token.norm === 'for' && beginsAsPerson(from))))
        return 0;
      return isTitleVerb(from, to) ? 0 : 1;
    }
    if (token.norm === '-' && glued(to) && glued(to + 1)) {
      // "Commander-in-Chief"
      if (/^(?:in|of|de|la|sur|upon)$/.test(norm(to + 1)) && norm(to + 2) === '-' && capital(to + 3))
        return 4;
      if (!capital(to + 1)) return 0;
      // "Israel-Hamas", "Iraqi-American": two names, not one.
      const left = body.slice(tokens[to - 1]!.start, tokens[to - 1]!.end);
      const right = body.slice(tokens[to + 1]!.start, tokens[to + 1]!.end);
      const placeLike = (form: string) => placeKind(form) === 'country' || countryOfPeople(form) !== null;
      if ((placeLike(left) && left.length > 2) || placeLike(right)) return 0;
      // "the Brandt-Frey deal": the article has both.
      return to - from === 1 && surnames.has(norm(from)) && surnames.has(norm(to + 1)) ? 0 : 2;
    }
    if (token.norm === '.' && /^[a-z]$/.test(norm(to - 1)) && capital(to + 1)) return 1;
    if (PARTICLES.has(token.norm) && to + 1 < tokens.length) {
      if (capital(to + 1)) return 2;
      if (norm(to + 1) === '-' && glued(to + 1) && capital(to + 2)) return 3;
      if (/^(?:la|der|den|ter)$/.test(norm(to + 1)) && capital(to + 2)) return 3;
    }
    if (token.norm === '&' && capital(to + 1)) return 2;
    if (token.norm === ',' && SUFFIXES.has(norm(to + 1)) && capital(to + 1)) return 2;
    // "White House Chief of Staff Ann Lee"
    if (token.norm === 'of' && norm(to - 1) === 'chief' && norm(to + 1) === 'staff') return 2;
    const head = tokens.slice(from, to).some(({ norm: word }) => TAKES_OF.has(word) || BODY_NOUNS.has(word));
    if (head && /^(?:of|for|on|to)$/.test(token.norm)) {
      const skip = norm(to + 1) === 'the' ? 2 : 1;
      if (token.norm === 'of' && !TAKES_OF.has(norm(to - 1)) && !BODY_NOUNS.has(norm(to - 1))) return 0;
      if (token.norm !== 'of' && !BODY_NOUNS.has(norm(to - 1)) && !TAKES_OF.has(norm(to - 1))) return 0;
      return capital(to + skip) &&
        !MONTHS_AND_DAYS.has(norm(to + skip)) &&
        HONORIFICS.get(norm(to + skip)) === undefined
        ? skip + 1
        : 0;
    }
    // "Department of Health and Human Services", "Centers for Disease Control and Prevention"
    if (
      head &&
      token.norm === 'and' &&
      tokens.slice(from, to).some(({ norm: word }) => word === 'of' || word === 'for') &&
      capital(to + 1)
    ) {
      return firstNameGender(norm(to + 1)) === null && !BODY_NOUNS.has(norm(to - 1)) ? 2 : 0;
    }
    return 0;
  }

  /** "Mia Stroem Got More Votes": the verb of a title in capitals ends the name before it. */
  function isTitleVerb(from: number, at: number): boolean {
    const surname = surnames.has(norm(at - 1));
    if (at - from < (surname ? 1 : 2) || !capital(at + 1)) return false;
    const { pos, norm: word } = tokens[at]!;
    if (pos === 'AUX') return true;
    if (pos !== 'VERB') return false;
    return TITLE_VERB.test(word) || (word.endsWith('s') && (surname || beginsAsPerson(from)));
  }

  function beginsAsPerson(from: number): boolean {
    return firstNameGender(norm(from)) !== null || surnames.has(norm(from));
  }

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
      possessive: /^'s?$/.test(norm(to)) && glued(to),
    });
  }
}
