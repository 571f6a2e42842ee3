/** Requests about what was shown, and whom or what they are about. */
import type { Message } from './message.ts';
import { phrased, quoted } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import type { Request } from './request.ts';
import type { NotUnderstood, UnderstoodRequest } from './understanding.ts';

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
): UnderstoodRequest | NotUnderstood {
  if (request === 'others' && whoTurn(turns) === undefined) return understoodRequest('more', turns);
  // Whether it is sure is asked of what answers, not of what came after it under "more".
  const about =
    request === 'others'
      ? whoTurn(turns)
      : turns.findLast(({ shown, role }) => shown.length > 0 && !(request === 'accounts' && role === 'more'));
  if (about === undefined) {
    return { kind: 'unclear', message: 'Nothing has been quoted here yet. Ask a question first.' };
  }
  const understoodAs = `${REQUESTED[request]}: ${quoted(phrased(about, turns))}`;
  return { kind: request, about, understoodAs, reasons: ['It asks about the quotations shown last.'] };
}

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
