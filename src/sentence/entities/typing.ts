/** What sort of thing a name names, from its own words and from those around it. */
import type { EntityType, Sentence } from '../annotated.ts';
import { countryOfPeople, firstNameGender, placeKind } from './gazetteer.ts';
import type { NameSpan } from './name-span.ts';
import { isPersonsAlone, roleAfter, roleAhead, roleBefore } from './roles.ts';
import {
  BARE_BODIES,
  BODY_NOUNS,
  EVENT_NOUNS,
  HONORIFICS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  SPEAKING,
  TAKES_OF,
  TRADES,
  TRADES_AND_NAMES,
} from './words.ts';

/** Ages between commas after a name ("Smith, 45,"). */
const AGE = /^(?:1[2-9]|[2-9]\d|10\d)$/;
/** First words of the names of bodies, never of persons. */
const BODY_OPENERS =
  /^(?:national|american|united|international|federal|central|european|new|north|south|east|west|northern|southern|eastern|western|royal|supreme|democratic|republican|world|global|public|popular|planned|black|white)$/;
const COMPANY = /^(?:inc|corp|co|ltd|llc|llp|plc|gmbh|ag)$/;

/** Sorts of people, whose word stands before much that is no surname: "Republican Convention", "Star Boats", "Executive Order". */
const SORTS =
  /^(?:republican|democrat|conservative|liberal|libertarian|independent|star|boy|girl|man|woman|executive|student|worker|victim)$/;

/** People by party, faith or people, of whom there are many. */
const GROUPS =
  /^(?:republicans|democrats|libertarians|conservatives|liberals|muslims|christians|jews|catholics|evangelicals|latinos|hispanics|kurds|sunnis|shiites|mormons)$/;

/** Of a body by its own words: "Popular Mobilization Forces", "Bank of America", "FBI". */
export function looksLikeBody({ words, forms }: NameSpan): boolean {
  const last = words.at(-1)!;
  if (words.some((word) => COMPANY.test(word))) return words.length > 1;
  if (words.length > 1 && BODY_NOUNS.has(last)) return true;
  if (
    words.length > 2 &&
    words.some(
      (word, index) =>
        index > 0 &&
        /^(?:of|for)$/.test(word) &&
        (TAKES_OF.has(words[index - 1]!) || BODY_NOUNS.has(words[index - 1]!)),
    )
  ) {
    return !PERSON_NOUNS.has(words[0]!);
  }
  if (BARE_BODIES.has(words.at(-1)!) || words.join(' ') === 'islamic state') return true;
  return words.length === 1 && (BODY_NOUNS.has(last) || isAcronym(forms[0]!));
}

/** "Kettle Electric", "Kalvo Steel": of a firm by its trade, unless the first word is a person's and the last may be. */
function looksLikeFirm({ words: [first, ...others] }: Pick<NameSpan, 'words'>): boolean {
  const last = others.at(-1);
  if (last === undefined) return false;
  return TRADES.has(last) || (TRADES_AND_NAMES.has(last) && firstNameGender(first!) === null);
}

export function isAcronym(form: string): boolean {
  return /^(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,5})$/.test(form) && placeKind(form) === null;
}

/** Does the name, here, name a person? Only what is seen in or beside it counts. */
export function looksLikePerson(body: string, sentence: Sentence, name: NameSpan): boolean {
  const { words, titles, forms } = name;
  const last = words.at(-1)!;
  if (GROUPS.test(last) || countryOfPeople(last) !== null) return false;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|first|second|third|dozens|former)$/.test(words[0]!))
    return false;
  if (PLACE_NOUNS.has(last) || COMPANY.test(last)) return false;
  if (words.length > 1 && STORMS.test(words[0]!)) return false;
  // "Boy Scouts", "Girl Guides": many, whoever speaks for them.
  if (words.length > 1 && /^(?:boy|girl)$/.test(words[0]!) && isPlural(last)) return false;
  const plain = words.length > 1 && (BODY_NOUNS.has(last) || EVENT_NOUNS.has(last));
  if (plain && firstNameGender(words[0]!) === null) return false;
  if (titles.some((title) => HONORIFICS.has(title))) return true;
  if (looksLikeBody(name) || (titles.length === 0 && !hasAge(sentence, name) && looksLikeFirm(name)))
    return false;
  if (words.length > 1 && placeKind(forms.join(' ')) !== null) return false;
  if (words.length === 1 && SORTS.test(titles.at(-1) ?? '')) return isPersonOfSort(sentence, name);
  if (titles.some((title) => PERSON_NOUNS.has(title))) return true;
  if (
    words.length > 1 &&
    words.length <= 6 &&
    firstNameGender(words[0]!) !== null &&
    !BODY_OPENERS.test(words[0]!)
  )
    return true;
  if (words.length > 2 && words.slice(0, -1).some((word) => word.length === 1)) return true;
  const { tokens } = sentence;
  const after = tokens[name.to]?.norm ?? '';
  if (hasAge(sentence, name)) return true;
  if (words.length === 1 && placeKind(forms[0]!) !== null) return false;
  if (after === 'who' || (after === ',' && tokens[name.to + 1]?.norm === 'who')) return true;
  if (roleBefore(body, sentence, name) !== null) return true;
  const role = roleAfter(body, sentence, name);
  // "Facebook, the owner of Instagram": one word that is no first name may be a firm's.
  if (role !== null && (words.length > 1 || isPersonsAlone(role))) return true;
  if (roleAhead(body, sentence, name) !== null) return true;
  const speaks = SPEAKING.has(after) && tokens[name.to]!.pos === 'VERB';
  if (words.length === 1)
    return speaks && (firstNameGender(words[0]!) !== null || isOfBody(body, sentence, name));
  return words.length <= 4 && speaks && !BODY_OPENERS.test(words[0]!);
}

/** "Smith, 45,". */
function hasAge({ tokens }: Sentence, { to }: NameSpan): boolean {
  const [comma, age, next] = tokens.slice(to, to + 3).map(({ norm }) => norm);
  return comma === ',' && AGE.test(age ?? '') && /^[,.]$/.test(next ?? '');
}

/** "The coast guard's Roth said": a body speaks through somebody of its own. */
function isOfBody(body: string, { tokens }: Sentence, { titled }: NameSpan): boolean {
  const owner = tokens[titled - 2];
  return (
    tokens[titled - 1]?.norm === "'s" &&
    owner !== undefined &&
    BODY_NOUNS.has(owner.norm) &&
    body[owner.start] === owner.norm[0]
  );
}

/** "Democrat Lee said", "said Republican Lee": who speaks is somebody; not "the Boy Scouts", nor "Republican Mayors". */
function isPersonOfSort({ tokens }: Sentence, { words, titles, titled, to }: NameSpan): boolean {
  const [last] = words as [string];
  if (BODY_NOUNS.has(last) || EVENT_NOUNS.has(last)) return false;
  const isMany =
    isPlural(last) && (tokens[titled - 1]?.norm === 'the' || PERSON_NOUNS.has(last.slice(0, -1)));
  const isOfSaying = (token = tokens[to]) => token?.pos === 'VERB' && SPEAKING.has(token.norm);
  // "Republican Lee voted": who has a party and does something is somebody; not "the Republican Guard".
  const acts =
    PARTIES.test(titles.at(-1)!) && /ed$/.test(tokens[to]?.norm ?? '') && tokens[to]!.pos === 'VERB';
  const isSort = PLACE_NOUNS.has(last) || PERSON_NOUNS.has(last);
  return !isMany && (isOfSaying() || isOfSaying(tokens[titled - 1]) || (acts && !isSort));
}

/** However much "Ilse" is a first name, "Storm Ilse" is nobody. */
const STORMS = /^(?:storm|hurricane|typhoon|cyclone)$/;

const PARTIES = /^(?:republican|democrat|libertarian)$/;

/** Of which somebody is the head: "the chief executive of Jordan Steel". */
const HEADS =
  /^(?:executive|ceo|chairman|chairwoman|chair|founder|co-founder|president|owner|shares|employees|workers)$/;

/** Names of bodies by those who head them, or work there, somewhere in the article: however much "Jordan" is a first name. */
export function headedNames(sentences: readonly Sentence[], names: readonly NameSpan[]): ReadonlySet<string> {
  const headed = names.filter(({ sentence, titled, titles }) => {
    const { tokens } = sentences[sentence]!;
    return (
      titles.length === 0 &&
      /^(?:of|at)$/.test(tokens[titled - 1]?.norm ?? '') &&
      HEADS.test(tokens[titled - 2]?.norm ?? '')
    );
  });
  return new Set(headed.map(({ words }) => words.join(' ')));
}

/**
 * Names in the plural that stand with "the" somewhere in the article, whole or by their last word: "the Dallas Mavericks",
 * "the Mavericks". However much "Dallas" is a first name, they are a team's or a band's.
 */
export function teamNames(sentences: readonly Sentence[], names: readonly NameSpan[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { sentence, titled, from, to, words, possessive } of names) {
    const { tokens } = sentences[sentence]!;
    const alone = !possessive && !/^(?:NOUN|PROPN|NUM)$/.test(tokens[to]?.pos ?? '');
    if (titled === from && tokens[from - 1]?.norm === 'the' && alone && isPlural(words.at(-1)!))
      seen.add(words.join(' ')).add(words.at(-1)!);
  }
  return new Set(
    names
      .filter(({ words, titles }) => words.length > 1 && titles.length === 0 && seen.has(words.at(-1)!))
      .map(({ words }) => words.join(' ')),
  );
}

/** After a name with "the" that means a person after all: "the Ann Lee who", "the Lee of old". */
const LIMITS = /^(?:who|whom|whose|that|of|we|i|you|and|or|\/)$/;

/** Names that stand with "the" somewhere in the article, alone: "the Rose Bowl", "the Daily Beast". Hardly a person's. */
export function namesWithThe(
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { sentence, titled, from, to, words, possessive } of names) {
    const { tokens } = sentences[sentence]!;
    const next = tokens[to];
    if (possessive || titled !== from || tokens[from - 1]?.norm !== 'the') continue;
    if (/^(?:NOUN|PROPN|NUM|ADJ)$/.test(next?.pos ?? '') || /ing$|^-$/.test(next?.norm ?? '')) continue;
    if (!LIMITS.test(next?.norm ?? '')) seen.add(words.join(' '));
  }
  return seen;
}

const isPlural = (word: string) => word.length > 3 && /[^siu]s$/.test(word);

/** The type of a name that is no person's. */
export function typeOfThing({ words, forms }: NameSpan): EntityType {
  const last = words.at(-1)!;
  const whole = forms.join(' ');
  if (placeKind(whole) !== null) return 'place';
  if (countryOfPeople(whole) !== null) return 'group';
  if (words.length > 1 && EVENT_NOUNS.has(last) && !BODY_NOUNS.has(last)) return 'event';
  if (GROUPS.test(last)) return 'group';
  if (
    words.length > 1 &&
    /^(?:forces|brigade|brigades|militia|movement|front|rebels|militants|tribe|family)$/.test(last)
  )
    return 'group';
  if (looksLikeBody({ words, forms } as NameSpan) || looksLikeFirm({ words })) return 'organization';
  if (words.length > 1 && PLACE_NOUNS.has(last)) return 'place';
  return 'other';
}
