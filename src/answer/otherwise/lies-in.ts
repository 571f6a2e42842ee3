/** Where a token stands. */
import type { Token } from '../../sentence/annotated.ts';

/** Whether a token lies in `[start, end)`. */
export function liesIn(
  { start, end }: Token,
  span: { readonly start: number; readonly end: number },
): boolean {
  return span.start <= start && end <= span.end;
}
