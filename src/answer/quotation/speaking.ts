/** Which attributions make someone a speaker of the corpus, and which make it a quotation of theirs. */
import type {
  AnnotatedArticle,
  Attribution,
  AttributionForce,
  Entity,
  Speaker,
} from '../../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../../sentence/annotated.ts';
import { isUnnamedText } from '../../sentence/entities/speaker.ts';
import { relayedBy } from './relayed.ts';

/** What someone is known to have stated. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: Speaker;
  /** Whether words of theirs stand in quotation marks: those that someone else relays are not the relay's. */
  readonly quoted: boolean;
}

/** What is read of an article. */
interface Speaking extends Pick<AnnotatedArticle, 'attributions'> {
  readonly article: { readonly outlet: string | null };
}

/**
 * The statements of an article whose speakers are known. Left out: who kept silent, or did something, an unnamed text ("a report"),
 * somebody of whom nothing is told ("some"), what happens ("the war"), and the outlet in its own article, whose words are the article's.
 */
export function spokenIn({ article, attributions }: Speaking): readonly Spoken[] {
  return attributions.flatMap((attribution): readonly Spoken[] => {
    const { speaker, force, kind } = attribution;
    if (!speaker || speaker.confidence < SPEAKER_THRESHOLD || SAYS_NOTHING.has(force)) return [];
    if (isUnnamedText(speaker) || isNobody(speaker) || isHappening(speaker)) return [];
    if (isOutlet(speaker.name, article.outlet)) return [];
    const quoted = kind !== 'indirect' && relayedBy(attributions, attribution) === undefined;
    return [{ attribution, speaker, quoted }];
  });
}

const SAYS_NOTHING: ReadonlySet<AttributionForce> = new Set(['refusal', 'negated', 'deed', 'question']);

/** Words that count some of a kind: "two Republicans" are nobody by name. */
const SOME =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|several|some|many|most|other|both|the (?:two|three|four|other)) /;
const BEFORE_PREPOSITION = /^.*?(?=\s(?:of|in|on|at|for|from|with|near|who|close|familiar|briefed)\s|$)/;

/** Whether an article gives no name of who speaks, but says what they are: "police", "two officials", "a spokesman for the port". */
export function isDescribed(
  { name, entity }: Speaker,
  entities: readonly (Pick<Entity, 'anonymous'> | null)[],
): boolean {
  if (entity !== null) return entities[entity]?.anonymous === true;
  if (SOME.test(name)) return true;
  const [phrase = name] = BEFORE_PREPOSITION.exec(name) ?? [];
  // "U.S. officials" end in a word that is no name; "Frey and Stroem" do not.
  return /(?:^|[\s-])\p{Ll}[\p{L}’'-]*$/u.test(phrase);
}

/** "some", "those", "no one": words that tell nothing of who speaks. */
function isNobody({ name, entity }: Speaker): boolean {
  return entity === null && QUANTIFIERS.test(name);
}

const QUANTIFIERS =
  /^(?:the |an? )?(?:some|those|these|others?|many|most|there|one|another|anyone|anybody|everyone|everybody|someone|somebody|no one|nobody|none|both|all|each|either|neither|what|which|who|that|this|it|itself|several|few|more|less|people|the|an?|so|such|half|same|\d+)(?: (?:of|among) (?:them|us|those|these|you))?$/i;

/** Newspapers are called with or without their article: "the Daily Record" is "The Daily Record". */
export function isOutlet(name: string, outlet: string | null): boolean {
  return outlet !== null && withoutThe(name) === withoutThe(outlet);
}

/** "the war between the two towns": something that happens, and speaks for nobody; what people hold ("the festival") may. */
export function isHappening({ name, entity }: Speaker): boolean {
  if (entity !== null) return false;
  const words = name.toLowerCase().split(/\s+/);
  const ends = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  return HAPPENINGS.has((ends < 0 ? words : words.slice(0, ends)).at(-1)!);
}

const PREPOSITIONS = new Set(
  'of in on at by for from with without against between among over after before during to near who that which'.split(
    ' ',
  ),
);

const HAPPENINGS = new Set(
  'war wars warfare conflict conflicts fighting battle battles invasion uprising revolution coup violence clash clashes attack attacks assault bombing bombings shooting shootings explosion explosions blast blasts strike strikes airstrike airstrikes raid raids massacre crash crashes collision accident accidents disaster disasters storm storms hurricane hurricanes typhoon tornado tornadoes flood floods flooding earthquake earthquakes eruption wildfire wildfires fire fires drought heatwave outbreak epidemic pandemic crisis recession'.split(
    ' ',
  ),
);

function withoutThe(name: string): string {
  return name.replace(/^the /i, '');
}
