/** Checksums of an article's body and of each sentence's slice of it, kept beside them to be compared. */
import { crc32 } from 'node:zlib';

/** CRC-32 of the body, then of each sentence, as bytes: four each, little-endian. */
export function checksumsOf(
  body: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
): Uint8Array {
  const sums = [crc32(body), ...sentences.map(({ start, end }) => crc32(body.slice(start, end)))];
  const bytes = new DataView(new ArrayBuffer(sums.length * 4));
  for (const [i, sum] of sums.entries()) bytes.setUint32(i * 4, sum, true);
  return new Uint8Array(bytes.buffer);
}

/** The first sentence that is not the slice it was, `body` where the body is another, or null where all is as it was. */
export function firstChanged(
  body: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
  kept: Uint8Array,
): number | 'body' | null {
  const now = checksumsOf(body, sentences);
  const at = now.findIndex((byte, i) => byte !== kept[i]);
  if (at < 0) return now.length === kept.length ? null : 'body';
  return at < 4 ? 'body' : Math.floor(at / 4) - 1;
}
