/** Requests about what was shown, and whom or what they are about. */
import type { Message } from './message.ts';
import { phrased, quoted } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import type { Request } from './request.ts';
import { followUp } from './take-over.ts';
import type { NotUnderstood, Said, UnderstoodRequest } from './understanding.ts';
import { whoDid } from './who-else.ts';

/** "Who else?" means one of so many questions before. */
const STILL_MEANT = 2;

const REQUESTED: Readonly<Record<Request, string>> = {
  attribution: 'who says so',
  accounts: 'what other accounts say',
  others: 'who else',
  more: 'more on',
  surroundings: 'the sentences around the first quotation on',
};

export function understoodRequest(
  request: Request,
  turns: readonly RecalledTurn[],
  said: Said,
): UnderstoodRequest | NotUnderstood {
  if (request === 'others' && turns.some(({ shown }) => shown.length > 0)) return whoElse(turns, said);
  // Whether it is sure is asked of what answers, not of what came after it under "more".
  const about = turns.findLast(
    ({ shown, role }) => shown.length > 0 && !(request === 'accounts' && role === 'more'),
  );
  if (about === undefined) {
    return { kind: 'unclear', message: 'Nothing has been quoted here yet. Ask a question first.' };
  }
  const understoodAs = `${REQUESTED[request]}: ${quoted(phrased(about, turns))}`;
  return { kind: request, about, understoodAs, reasons: ['It asks about the quotations shown last.'] };
}

/** "Who else?" after a question for a person, or one that names somebody: all who did the same. */
function whoElse(turns: readonly RecalledTurn[], said: Said): UnderstoodRequest | NotUnderstood {
  const meant =
    whoTurn(turns) ?? turns.findLast(({ role, shown }) => role === 'question' && shown.length > 0);
  const text = meant === undefined ? null : whoDid(meant);
  if (meant === undefined || text === null) return { kind: 'unclear', message: NOBODY_MEANT };
  const since = turns.slice(turns.indexOf(meant));
  const reasons = ['It asks for others than those named before.'];
  const { question } = followUp({ ...said, kind: 'who', text }, since, meant, text, reasons);
  const but = since.flatMap(({ shown }) => shown);
  return {
    kind: 'others',
    about: meant,
    others: { question, but },
    understoodAs: `${REQUESTED.others}: ${quoted(wordsOf(meant, text, turns))}`,
    reasons,
  };
}

const wordsOf = (meant: RecalledTurn, text: string, turns: readonly RecalledTurn[]): string =>
  meant.kind === 'who' ? phrased(meant, turns) : text;

const NOBODY_MEANT =
  'Whom you mean with “who else” I cannot tell: the last question asked for nobody. Ask in full, for example: who else was arrested?';

/** The last question for a person that was answered; of one that lies further back nobody thinks with "who else?". */
function whoTurn(turns: readonly RecalledTurn[]): RecalledTurn | undefined {
  return turns
    .filter(({ role }) => role === 'question')
    .slice(-STILL_MEANT)
    .findLast(({ kind, shown }) => kind === 'who' && shown.length > 0);
}

/** "Who else was hurt?" after "who was hurt in the fire?": nothing in it is new. */
export function othersAsked({ plain, content }: Message, turns: readonly RecalledTurn[]): Request | null {
  if (!/^who(?:m)? else /.test(plain) || content.length === 0) return null;
  const asked = new Set(whoTurn(turns)?.questionTerms.map(({ term }) => term));
  return content.every(({ term }) => asked.has(term)) ? 'others' : null;
}
