/** Words of cues by what they do, as hashes of their stems: what {@link Passage.stem} holds. */
import { termOf } from '../terms.ts';
import { hashText } from './passage.ts';

/** The stems of words; irregular forms must be named beside their verb. */
export function stems(...lines: readonly string[]): ReadonlySet<number> {
  const words = lines.flatMap((line) => line.split(' '));
  return new Set(words.map((word) => hashText(termOf(word).term)));
}

export const NEGATIONS = stems("not n't never neither nor without");

export const DENIALS = stems('deny denied denial dispute disavow refute disown');

/** Verbs by which one keeps silent, before a word of {@link ANSWERS} or {@link DISCLOSES}. */
export const REFUSES = stems('decline refuse refusal avoid');

/** With a negation, as good as refusing: "would not say". */
export const MODALS = stems('would could');

/** What one does not do who was asked and says nothing. */
export const ANSWERS = stems('comment respond response reply replied replies answer elaborate return');

/** What one who refuses would have told. */
export const DISCLOSES = stems(
  'say tell discuss disclose identify name provide reveal release confirm explain describe give specify speak talk quote',
);

/** Something is held, felt, wished or meant rather than said. */
export const HELD = stems(
  'believe belief think thought want wish hope hopeful fear fearful worry worries concern feel feeling felt know known knew',
  'expect expectation doubt doubtful consider prefer like love hate dislike seem seemingly appear apparently look intend',
  'intention intent plan seek sought try tries tried see seen saw view regard realize understand understood remember forget',
  'forgot wonder assume suspect figure decide determine eager willing unwilling ready reluctant afraid anxious confident',
  'convince certain sure optimistic pessimistic skeptical wary angry upset frustrate happy glad please excite proud surprise',
  'aware unaware interest support supportive oppose opposition favor back trust desire need opinion mind dream imagine learn',
);

/** Something is said aloud, whatever is held in it: "said he believes". */
export const SAID = stems(
  'say said tell told according announce declare state statement add write wrote written tweet claim report argue call express',
  'voice warn insist note ask answer comment respond response reply replied mention suggest disclose discuss explain recommend',
  'apologize address acknowledge admit concede confirm clarify elaborate predict promise pledge vow agree accuse blame',
  'criticize condemn denounce renounce reveal describe detail name identify request question talk speak spoke urge demand',
  'propose threaten object protest complain reject praise refer cite quote indicate signal specify rule endorse deny denied',
  'dispute release testify swear concede assert allege contend maintain remark observe exclaim mock joke lament stress repeat',
);

/** Done in words, though what the words were is seldom told: "slammed the plan". */
export const SPOKEN = stems(
  'order command instruct direct slam blast attack bash rip hail tout ridicule defend challenge appeal invite welcome applaud',
  'thank congratulate salute compare liken dub outline lay laid float pitch push lobby list warn vow cheer scold rebuke',
);

/** Done without words. */
export const VOTES = stems('vote');

/** Whether a word, as its {@link Token.term}, is one of denying. */
export function isWordOfDenial(term: string): boolean {
  return DENIALS.has(hashText(term));
}

/** Whether a word, as its {@link Token.term}, is one of saying aloud. */
export function isWordOfSaying(term: string): boolean {
  return SAID.has(hashText(term));
}
