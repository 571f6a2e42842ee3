/** Descriptions of one person: "a U.S. official", "the spokesman", "the militia leader". */
import type { Sentence, Token } from '../annotated.ts';
import { HONORIFICS, PERSON_NOUNS, SPEAKING } from './words.ts';

export interface Description {
  /** Token indices into the sentence: the determiner to the head. */
  readonly from: number;
  readonly to: number;
  /** One past what goes on to say whose or where: "a spokesman | for the company". */
  readonly until: number;
  readonly definite: boolean;
  readonly head: string;
  /** Norms of the words between determiner and head. */
  readonly modifiers: readonly string[];
  /** Norms of the nouns and names after "of" or "for". */
  readonly tail: readonly string[];
}

const LONGEST = 8;
const LONGEST_TAIL = 8;
/** Nouns for the same office: the spokesman may be the spokesperson, the congresswoman the lawmaker. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chairperson', 'chair'],
  ['congressman', 'congresswoman', 'representative', 'lawmaker', 'legislator', 'republican', 'democrat'],
  ['senator', 'lawmaker', 'legislator', 'republican', 'democrat'],
  ['attorney', 'lawyer', 'prosecutor', 'counsel', 'solicitor'],
  ['adviser', 'advisor', 'aide', 'strategist', 'consultant'],
  ['doctor', 'physician', 'surgeon'],
  ['businessman', 'billionaire', 'mogul', 'tycoon', 'developer'],
  ['professor', 'scholar', 'historian', 'researcher', 'expert', 'scientist'],
  ['candidate', 'nominee', 'contender', 'hopeful', 'front-runner', 'frontrunner'],
  ['journalist', 'reporter', 'correspondent'],
  ['officer', 'policeman'],
  ['leader', 'commander', 'chief', 'head'],
];

export function sameOffice(a: string, b: string): boolean {
  return a === b || SAME_OFFICE.some((nouns) => nouns.includes(a) && nouns.includes(b));
}

/** The descriptions of a sentence, in order. Those that introduce or explain a name beside them are not among them. */
export function findDescriptions({ tokens }: Sentence, isNamed: (token: number) => boolean): Description[] {
  const found: Description[] = [];
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const word = tokens[at]!.norm;
    if (!/^(?:the|a|an|one|another|this)$/.test(word)) continue;
    const head = headAfter(tokens, at, isNamed);
    if (head < 0) continue;
    const to = head + 1;
    // "the spokesman Tim Lee", "a spokesman, Tim Lee,": the name says it better.
    if (isNamed(to) || (tokens[to]?.norm === ',' && isNamed(to + 1))) continue;
    // "Tim Lee, a spokesman": what explains the name is its role. "is a spokesman", "as a spokesman": said of someone.
    const before = tokens[at - 1]?.norm ?? '';
    if (before === ',' && at > 1 && isNamed(at - 2)) continue;
    if (
      /^(?:is|was|are|were|be|been|being|as|like|became|become|'s|'re|not|remains|called|named)$/.test(before)
    )
      continue;
    const until = tailEnd(tokens, to);
    const modifiers = contentOf(tokens.slice(at + 1, head));
    const tail = contentOf(
      tokens.slice(to, until).filter(({ pos, stop }) => !stop && (pos === 'PROPN' || pos === 'NOUN')),
    );
    found.push({
      from: at,
      to,
      until,
      definite: word === 'the' || word === 'this',
      head: tokens[head]!.norm,
      modifiers,
      tail,
    });
    at = head;
  }
  return found;
}

function contentOf(tokens: readonly Token[]): string[] {
  return tokens
    .map(({ norm }) => norm)
    .filter((norm) => /[a-z]/.test(norm) && norm !== "'s" && !/^(?:the|a|an|same|of|for)$/.test(norm));
}

/** "The coast guard": a body, and no person; "the border guard" is one of them, but for "the Border Guard" and "the border guard are". */
const GUARDS = /^(?:coast|national|home|border|civil|revolutionary)$/;
const PLURAL = /^(?:are|were|have|say)$/;

/** Whether "guard" at `index` ends the name of a body: not in "a national guard soldier". */
function endsBody(tokens: readonly Token[], index: number): boolean {
  const { norm, pos } = tokens[index]!;
  const before = tokens[index - 1]!.norm;
  if (norm !== 'guard' || !GUARDS.test(before)) return false;
  const next = tokens[index + 1];
  if (next?.pos === 'NOUN' || (next !== undefined && PERSON_NOUNS.has(next.norm))) return false;
  return before !== 'border' || pos === 'PROPN' || PLURAL.test(next?.norm ?? '');
}

/** The person noun that ends the noun phrase after a determiner; -1 where none does. */
function headAfter(
  tokens: readonly Token[],
  determiner: number,
  isNamed: (token: number) => boolean,
): number {
  for (let index = determiner + 1; index < tokens.length && index - determiner <= LONGEST; index += 1) {
    const { norm, pos } = tokens[index]!;
    const next = tokens[index + 1];
    if (endsBody(tokens, index)) return -1;
    if (PERSON_NOUNS.has(norm)) {
      const goesOn =
        next !== undefined &&
        (next.norm === '-' ||
          PERSON_NOUNS.has(next.norm) ||
          (next.pos === 'NOUN' && !SPEAKING.has(next.norm)) ||
          (next.pos === 'PROPN' && !isNamed(index + 1)) ||
          next.norm === "'s");
      if (!goesOn) return index;
      if (next.norm === "'s") return -1;
    } else if (
      !(
        pos === 'ADJ' ||
        pos === 'NOUN' ||
        pos === 'PROPN' ||
        pos === 'NUM' ||
        norm === '-' ||
        norm === "'s" ||
        (pos === 'VERB' && /(?:ed|ing)$/.test(norm))
      )
    ) {
      return -1;
    }
  }
  return -1;
}

/** "for the Acme Corp.", "with knowledge of the case": the prepositional phrases that follow. */
function tailEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  if (!/^(?:of|for|with|at|from|in)$/.test(tokens[at]?.norm ?? '')) return from;
  while (at < tokens.length && at - from < LONGEST_TAIL) {
    const { pos, norm } = tokens[at]!;
    if (
      !(
        pos === 'ADP' ||
        pos === 'DET' ||
        pos === 'NOUN' ||
        pos === 'PROPN' ||
        pos === 'ADJ' ||
        norm === '-' ||
        norm === "'s" ||
        norm === '&'
      )
    )
      break;
    if (SPEAKING.has(norm) && pos !== 'NOUN') break;
    at += 1;
  }
  while (at > from && !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.pos)) at -= 1;
  return at;
}

/** Offices of those whom news quotes without a name: of one of them, "the official" may be said for "an official". */
const UNNAMED =
  /^(?:official|spokesman|spokeswoman|spokesperson|officer|source|aide|adviser|advisor|diplomat|insider|staffer|witness|prosecutor|investigator|agent|lawmaker|executive|analyst|expert|participant|attendee|resident|voter|supporter|operative|strategist|organizer|neighbor|employee|worker|lawyer|attorney|doctor|soldier|activist|protester|colleague|friend)$/;

/** Words that stand with a capital only because a sentence begins there. */
const OPENER =
  /^(?:The|A|An|One|This|Another|Some|Many|Several|Other|Most|Two|Three|Four|Both|All|His|Her|Their|Its|Our|My)\b/;

/** Those of whom news quotes several at once, without a name: with a capital only where a sentence begins. */
const GROUP =
  /^(?:Police|Officials|Authorities|Prosecutors|Investigators|Detectives|Witnesses|Residents|Neighbors|Neighbours|Villagers|Locals|Relatives|Friends|Lawyers|Attorneys|Doctors|Analysts|Experts|Economists|Scientists|Researchers|Historians|Critics|Supporters|Opponents|Activists|Advocates|Protesters|Organizers|Lawmakers|Diplomats|Aides|Advisers|Advisors|Sources|Insiders|Employees|Workers|Executives|Teachers|Parents|Students|Rescuers|Firefighters|Fishermen|Farmers|Traders|Investors|Voters|Pollsters|Survivors|Passengers|Soldiers|Rebels|Militants)\b(?! \p{Lu})/u;

/** How a description reads where it stands alone: "the U.S. official" of nobody before is "a U.S. official". */
export function aloneName(text: string, head: string): string {
  const lower = (words: string) => words.toLowerCase();
  const plain = text.replace(/\s+/g, ' ').replace(OPENER, lower).replace(GROUP, lower);
  if (!UNNAMED.test(head) || !/^(?:the|this) /.test(plain)) return plain;
  const rest = plain.replace(/^(?:the|this) /, '');
  // "a U.S.", "an FBI", "a one-time": by sound, as far as spelling tells.
  const vowel =
    /^(?:[aeio]|un(?!i)|u(?![.nst])|FBI|NSA|SEC|NGO|MP|[AEFHILMNORSX]\.)/i.test(rest) &&
    !/^(?:one|eu|U\.S|US\b|UN\b)/i.test(rest);
  return `${vowel ? 'an' : 'a'} ${rest}`;
}

/** Norms of a role's title ("Sen.") and of a description's head are compared as offices. */
export function officeOf(word: string): string {
  return HONORIFICS.get(word) || word;
}
