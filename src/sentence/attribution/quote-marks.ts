/** Which words of a text stand inside quotation marks, and which marks open and close them. */

/** Where a token stands towards quotation marks. */
export const Quote = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

const isSpace = (code: number) =>
  Number.isNaN(code) || code === 32 || code === 10 || code === 9 || code === 160;

/**
 * Fills `quote`. Curly marks say which way they face; straight ones (and the wire services' doubled apostrophes)
 * open where no quotation is open. A quotation that is open at the end of a block stays open to its end, as
 * the first paragraph of a longer quotation does.
 */
export function markQuotes(
  body: string,
  passage: { length: number; start: Int32Array; end: Int32Array; quote: Uint8Array },
) {
  let open = false;
  for (let i = 0; i < passage.length; i++) {
    const at = passage.start[i]!;
    const code = body.charCodeAt(at);
    let mark: 'none' | 'open' | 'close' | 'either' = 'none';
    if (code === 0x201c) mark = 'open';
    // What stands first opens, even a mark that faces the wrong way.
    else if (code === 0x201d) mark = i === 0 ? 'open' : 'close';
    else if (code === 0x22) mark = 'either';
    else if (code === 0x27) {
      const doubled = body.charCodeAt(at + 1) === 0x27 || body.charCodeAt(at - 1) === 0x27;
      if (doubled) {
        // The second of a pair of apostrophes stands as its first does.
        if (
          i > 0 &&
          passage.end[i - 1] === at &&
          body.charCodeAt(at - 1) === 0x27 &&
          passage.end[i]! - at === 1
        ) {
          passage.quote[i] = passage.quote[i - 1]!;
          continue;
        }
        mark = 'either';
      }
    }
    if (mark === 'either') {
      const before = isSpace(body.charCodeAt(at - 1));
      const after = isSpace(body.charCodeAt(passage.end[i]!));
      mark = open ? 'close' : 'open';
      if (open && before && !after) mark = 'open';
      if (!open && after && !before) mark = 'close';
    }
    if (mark === 'open') {
      open = true;
      passage.quote[i] = Quote.opening;
    } else if (mark === 'close') {
      open = false;
      passage.quote[i] = Quote.closing;
    } else passage.quote[i] = open ? Quote.inside : Quote.outside;
  }
}
