/** What the corpus makes of a quotation or claim: verbatim, altered, reported in other words, or not there. */
import type { Altered, Difference, Quotation, Verification } from '../../answer/answer.ts';
import { cut, escapeLine, escapeLineWithin, escapeMarkdown, plainLine } from '../markdown.ts';
import type { RenderedAnswer } from './answer.ts';
import { fitQuotations } from './fit.ts';
import { buttonRow, contextIds, type Frame } from './frame.ts';
import { COLOUR, message, notice, type Part, text } from './parts.ts';
import { partLength } from './quotation.ts';
import { claimedOf, verdictOnSpeaker, whatOfSpeaker, whatOfSpeakerNear } from './said-by.ts';

const LONGEST_CLAIM = 300;
/** Longest comparison in a message, as Markdown; past it, the words that both have are left out of it. */
const LONGEST_COMPARISON = 1200;

const VERDICTS = {
  verbatim: { title: 'Verbatim in the corpus', colour: COLOUR.found, count: 3 },
  punctuation: { title: 'Verbatim but for punctuation', colour: COLOUR.found, count: 3 },
  altered: { title: 'Altered: this is not as the corpus has it', colour: COLOUR.notFound, count: 1 },
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
  const { title, colour, count } = verdictOf(verification);
  const head = text(
    [`### ${title}`, `Looked for: ${escapeLineWithin(claim, LONGEST_CLAIM)}`, ...remarks(verification)].join(
      '\n',
    ),
  );
  const differences = 'differences' in verification ? verification.differences : [];
  const below: readonly Part[] = differences.length > 0 ? [text(comparison(differences))] : [];
  const taken = [head, ...below].reduce((sum, part) => sum + partLength(part), 0);
  const fitted = fitQuotations(quotationsOf(verification), {
    count,
    taken,
    contextId: contextIds(frame),
    opens: true,
  });
  const sources = fitted.places.length === 0 ? [] : buttonRow(frame, 0, false);
  return { message: message(colour, [head, ...fitted.parts, ...below, ...sources]), places: fitted.places };
}

/** The words being there is half of it: that somebody else said them comes first too. */
function verdictOf(verification: Usable): { title: string; colour: number; count: number } {
  if (verification.kind !== 'verbatim') return VERDICTS[verification.kind];
  const exact = verification.differences.length === 0;
  const verdict = VERDICTS[exact ? 'verbatim' : 'punctuation'];
  const but = verification.saidBy && verdictOnSpeaker(verification.saidBy);
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
    default:
      return verification.quotations;
  }
}

function remarks(verification: Usable): readonly string[] {
  switch (verification.kind) {
    case 'verbatim': {
      const { length } = verification.quotations;
      const places =
        length > VERDICTS.verbatim.count ? [`It stands in ${length} places; the first are these.`] : [];
      const told = verification.unquoted
        ? ['The article does not quote them: it tells in its own words what was said.']
        : [];
      return [...partCompared(verification), ...told, ...places];
    }
    case 'altered': {
      const but = verification.saidBy && whatOfSpeaker(verification.saidBy);
      return [...partCompared(verification), ...(but === undefined ? [] : [but])];
    }
    case 'reported': {
      const { saidBy } = verification;
      const but = saidBy && whatOfSpeakerNear(saidBy);
      return [
        ...partCompared(verification),
        'That is no proof of it. The nearest sentences:',
        ...(but === undefined ? [] : [but]),
      ];
    }
    case 'not-found': {
      const missing = escapeLineWithin(verification.missing, LONGEST_CLAIM);
      const nearest = verification.nearest.length > 0 ? ['The nearest, which do not state it:'] : [];
      return [...partCompared(verification), ...(missing === '' ? [] : [missing]), ...nearest];
    }
  }
}

/** What was compared, where that is not the whole of it. */
function partCompared(verification: Usable): readonly string[] {
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
  return [`Of it, only the words in quotation marks were compared${who}: ${words}`];
}

/** The given words struck through where the corpus has others, and the corpus's in bold. */
function comparison(differences: Altered['differences']): string {
  const key = 'The two beside each other, ~~as given~~ and **as in the corpus**:';
  const whole = differences.map(marked).join(' ');
  if (whole.length <= LONGEST_COMPARISON) return `${key}\n${whole}`;
  const pieces: string[] = [];
  let room = LONGEST_COMPARISON;
  for (const difference of differences) {
    const piece = difference.in === 'both' ? '…' : marked(difference);
    if (piece.length + 1 > room) break;
    pieces.push(piece);
    room -= piece.length + 1;
  }
  return `${key}\n${pieces.join(' ') || 'They differ in too many words to show.'}`;
}

function marked(difference: Difference): string {
  const words = escapeMarkdown(plainLine(difference.text));
  if (words === '') return '';
  switch (difference.in) {
    case 'both':
      return words;
    case 'given':
      return `~~${words}~~`;
    case 'corpus':
      return `**${words}**`;
  }
}
