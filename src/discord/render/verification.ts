/** What the corpus makes of a quotation or claim: verbatim, altered, told otherwise, reported in other words, or not there. */
import type { Quotation } from '../../answer/quoted.ts';
import type { Altered, Verbatim, Verification } from '../../answer/verification.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { cut, escapeLine, escapeLineWithin } from '../markdown.ts';
import type { RenderedAnswer } from './answer.ts';
import { comparisonOf, isToldInBold, isToldInWords } from './comparison.ts';
import { differing } from './differs.ts';
import { fitQuotations } from './fit.ts';
import { buttonRow, contextIds, type Frame } from './frame.ts';
import { COLOUR, message, notice, type Part, text } from './parts.ts';
import { type Place, partLength } from './quotation.ts';
import { claimedOf, verdictOnSpeaker, whatIsDone, whatOfSpeaker, whatOfSpeakerNear } from './said-by.ts';
import { besidesOf, type Shown, showUnder, sidesOf, type Under } from './sides.ts';

const LONGEST_CLAIM = 300;

const VERDICTS = {
  verbatim: { title: 'Verbatim in the corpus', colour: COLOUR.found, count: 3 },
  punctuation: { title: 'Verbatim but for punctuation', colour: COLOUR.found, count: 3 },
  altered: { title: 'Altered: this is not as the corpus has it', colour: COLOUR.notFound, count: 1 },
  otherwise: { title: 'The corpus says otherwise', colour: COLOUR.notFound, count: 2 },
  disputed: { title: 'Disputed: the corpus has it both ways', colour: COLOUR.unsure, count: 0 },
  paraphrase: { title: 'Nearly in these words in the corpus', colour: COLOUR.found, count: 1 },
  reported: {
    title: 'Not in these words, but the corpus reports something of the kind',
    colour: COLOUR.neutral,
    count: 3,
  },
  'not-found': { title: 'Not found in the corpus', colour: COLOUR.notFound, count: 2 },
} as const;

type Usable = Exclude<Verification, { kind: 'unusable' }>;

export function renderVerification(claim: string, verification: Verification, frame: Frame): RenderedAnswer {
  if (verification.kind === 'unusable') {
    return { message: notice(escapeLine(cut(verification.message, 1000)), COLOUR.notFound), places: [] };
  }
  const { title, colour, count } = verdictOf(verification, isGivenAsQuotation(claim, verification));
  const head = text(
    [
      `### ${title}`,
      `Looked for: ${escapeLineWithin(claim, LONGEST_CLAIM)}`,
      ...remarks(verification, claim),
    ].join('\n'),
  );
  const below = 'differences' in verification ? comparisonOf(verification) : [];
  const taken = lengthOf([head, ...below]);
  const fitted = fitQuotations(quotationsOf(verification), {
    count,
    taken,
    contextId: contextIds(frame),
    opens: true,
  });
  const own = [head, ...fitted.parts, ...below];
  const sides = showUnder(sidesIn(verification), lengthOf(own), fitted.places.length, frame);
  const main = [...own, ...sides.parts];
  const shown = [...fitted.places, ...sides.places];
  const also = alsoOff(verification, lengthOf(main), shown.length, frame);
  const places = [...shown, ...also.places];
  const sources = places.length === 0 ? [] : buttonRow(frame, 0, false);
  return { message: message(colour, [...main, ...also.parts, ...sources]), places };
}

function sidesIn(verification: Usable): readonly Under[] {
  if (verification.kind === 'disputed') return sidesOf(verification);
  return verification.kind === 'verbatim' ? besidesOf(verification) : [];
}

const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + partLength(part), 0);

/** The other parts of a claim that are not as they are claimed, each with what the corpus has; as far as there is room. */
function alsoOff({ alsoOff: all = [] }: Usable, taken: number, shown: number, frame: Frame): Shown {
  const parts: Part[] = [];
  const places: Place[] = [];
  let room = MESSAGE_TEXT - taken;
  for (const { text: words, found } of all) {
    const heading = text(headingOf(words, found));
    const beside = found === null ? [] : comparisonOf(found);
    const used = lengthOf([heading, ...beside]);
    const fitted = fitQuotations(found === null ? [] : quotationsOf(found).slice(0, 1), {
      count: 1,
      taken: MESSAGE_TEXT - room + used,
      contextId: (index) => contextIds(frame)(shown + places.length + index),
      opens: false,
    });
    if (used > room || fitted.left > 0) break;
    const added = [heading, ...fitted.parts, ...beside];
    room -= lengthOf(added);
    parts.push(...added);
    places.push(...fitted.places);
  }
  return { parts, places };
}

function headingOf(words: string, found: Verbatim | Altered | null): string {
  const named = `“${escapeLineWithin(words, LONGEST_CLAIM)}”`;
  if (found === null) return `**Not found either:** ${named}`;
  return [`**${verdictOf(found, true).title}:** ${named}`, ...remarksOn(found)].join('\n');
}

/** Words that are given in quotation marks are meant to the letter. */
function isGivenAsQuotation(claim: string, { part }: Usable): boolean {
  return part?.quoted === true || /["“”„«»]/.test(claim);
}

/** The words being there is half of it: that somebody else said them comes first too. */
function verdictOf(
  verification: Usable,
  isQuoted: boolean,
): { title: string; colour: number; count: number } {
  if (verification.kind === 'altered') {
    const { saidBy: by, toldAs: as, differs, isParaphrase } = verification;
    if (differs !== undefined) return { ...VERDICTS.otherwise, count: VERDICTS.altered.count };
    if ((by === undefined || by.outcome === 'same') && as === undefined && isParaphrase && !isQuoted)
      return VERDICTS.paraphrase;
    if (by !== undefined || as === undefined) return VERDICTS.altered;
    return { ...VERDICTS.altered, title: `Altered, and in the corpus it is ${whatIsDone(as)}` };
  }
  if (verification.kind !== 'verbatim') return VERDICTS[verification.kind];
  const exact = verification.differences.length === 0;
  const verdict = VERDICTS[exact ? 'verbatim' : 'punctuation'];
  const { saidBy, toldAs } = verification;
  const ofSpeaker = saidBy ? verdictOnSpeaker(saidBy) : toldAs && `as ${whatIsDone(toldAs)}`;
  const but = ofSpeaker ?? (verification.isNotSo ? 'as something that is not so' : undefined);
  if (but === undefined && verification.unquoted)
    return {
      ...verdict,
      title: `${verdict.title}, ${exact ? 'but' : 'and'} not in quotation marks`,
      colour: COLOUR.notFound,
    };
  if (but === undefined) return verdict;
  return { ...verdict, title: `${verdict.title}, ${exact ? 'but' : 'and'} ${but}`, colour: COLOUR.notFound };
}

function quotationsOf(verification: Usable): readonly Quotation[] {
  switch (verification.kind) {
    case 'altered':
      return [verification.quotation];
    case 'not-found':
      return verification.nearest;
    case 'disputed':
      return [];
    default:
      return verification.quotations;
  }
}

function remarks(verification: Usable, claim: string): readonly string[] {
  switch (verification.kind) {
    case 'verbatim': {
      const { length } = verification.quotations;
      const places =
        length > VERDICTS.verbatim.count ? [`It stands in ${length} places; the first are these.`] : [];
      const told = verification.unquoted
        ? ['The article does not quote them: it tells in its own words what was said.']
        : [];
      return [...partCompared(verification, claim), ...told, ...places];
    }
    case 'altered':
      return [...partCompared(verification, claim), ...remarksOn(verification)];
    case 'otherwise':
      return [
        ...partCompared(verification, claim),
        ...differing(verification.differs, verification.quotations[0]!, true),
      ];
    case 'disputed':
      return partCompared(verification, claim);
    case 'reported': {
      const { saidBy } = verification;
      const { length } = verification.quotations;
      const but = saidBy && whatOfSpeakerNear(saidBy, length);
      return [
        ...partCompared(verification, claim),
        `That is no proof of it. The nearest ${length === 1 ? 'sentence' : 'sentences'}:`,
        ...(but === undefined ? [] : [but]),
      ];
    }
    case 'not-found': {
      const missing = escapeLineWithin(verification.missing, LONGEST_CLAIM);
      const nearest = verification.nearest.length > 0 ? ['The nearest, which do not state it:'] : [];
      return [...partCompared(verification, claim), ...(missing === '' ? [] : [missing]), ...nearest];
    }
  }
}

/** Of altered words: in what they are contradicted, and whose they are. */
function remarksOn(found: Verbatim | Altered): readonly string[] {
  if (found.kind === 'verbatim') return [];
  const { saidBy, toldAs, differs, quotation } = found;
  const isDenied = toldAs !== undefined && `In the corpus it is ${whatIsDone(toldAs)}.`;
  // Where nothing else contradicts it, the title says so.
  const but = saidBy ? whatOfSpeaker(saidBy) : differs !== undefined && isDenied ? isDenied : undefined;
  return [
    ...(differs === undefined || (but && differs.in === 'denial')
      ? []
      : differing(differs, quotation, isToldInWords(found))),
    ...(but === undefined ? [] : [but]),
    ...(isToldInBold(found) ? ['In bold: what the claim leaves out.'] : []),
  ];
}

/** What was compared, where that is not the whole of it. */
function partCompared(verification: Usable, claim: string): readonly string[] {
  const { part, saidBy } = verification;
  if (part === undefined) return [];
  const words = `“${escapeLineWithin(part.text, LONGEST_CLAIM)}”`;
  if (!part.quoted)
    return [`Compared was ${saidBy === undefined ? 'this part' : claimedOf(saidBy)}: ${words}`];
  if (part.of > 1) {
    if (verification.kind !== 'verbatim')
      return [`Of the ${part.of} quotations compared, this one is least like the corpus: ${words}`];
    const asClaimed =
      verification.differences.length === 0 &&
      !verification.unquoted &&
      (saidBy?.outcome ?? 'same') === 'same';
    const which = asClaimed ? 'This is the longest' : 'This one is not quite as it is claimed';
    return [`Each of the ${part.of} quotations compared was found. ${which}: ${words}`];
  }
  const who = saidBy === undefined ? '' : ', and who said them';
  // They stand in the line above, if it is not cut.
  const which = claim.length <= LONGEST_CLAIM ? '.' : `: ${words}`;
  return [`Of it, only the words in quotation marks were compared${who}${which}`];
}
