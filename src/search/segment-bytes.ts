/**
 * A segment as one run of bytes, and back without building anything: each column is a view of them.
 *
 *     4 bytes  "OTRI"
 *     u32      {@link SEGMENT_VERSION}
 *     u32      CRC-32 of all that follows
 *     u32      number of columns
 *     f64 × 2  for each column: where it begins, and its length, both in bytes
 *     …        the columns, each beginning at a multiple of 8
 *
 * All numbers are little-endian, as in every machine that Node runs on today.
 */
import { crc32 } from 'node:zlib';
import type { Segment } from './segment.ts';
import { buildDictionary, termAt } from './term-dictionary.ts';

/** Raised whenever the columns or the postings change their meaning. A segment of another version is not opened. */
export const SEGMENT_VERSION = 3;

/** "OTRI", read as a little-endian number. */
const MAGIC = 0x4952544f;
/** Where the bytes begin that the checksum is of: behind the mark, the version and itself. */
const CHECKED = 12;
const HEAD = 16;
const ENTRY = 16;
const ALIGNMENT = 8;

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
interface ColumnType<T extends Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/** Why bytes are no segment that this version opens: a sentence for the log. */
export interface UnreadableSegment {
  readonly problem: string;
}

export function isUnreadable(read: Segment | UnreadableSegment): read is UnreadableSegment {
  return 'problem' in read;
}

/** Of segments that were opened, what they were opened from. */
const opened = new WeakMap<Segment, Uint8Array>();

/** A segment's bytes, not to be changed: of one that was opened, those that it keeps. */
export function writeSegment(segment: Segment): Uint8Array {
  return opened.get(segment) ?? write(segment);
}

function write(segment: Segment): Uint8Array {
  const ids = buildDictionary(segment.articleIds);
  const columns: readonly Column[] = [
    ids.units,
    ids.offsets,
    segment.articleRevision,
    segment.articleFirst,
    segment.articleSize,
    segment.slotArticle,
    segment.slotSentence,
    segment.slotLength,
    segment.slotClass,
    segment.dictionary.units,
    segment.dictionary.offsets,
    segment.holding,
    segment.occurrences,
    segment.titles,
    segment.most,
    segment.least,
    segment.offsets,
    segment.postings,
  ];
  const starts: number[] = [];
  let end = HEAD + ENTRY * columns.length;
  for (const { byteLength } of columns) {
    const start = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    starts.push(start);
    end = start + byteLength;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  columns.forEach((column, i) => {
    view.setFloat64(HEAD + ENTRY * i, starts[i]!, true);
    view.setFloat64(HEAD + ENTRY * i + 8, column.byteLength, true);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), starts[i]);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, SEGMENT_VERSION, true);
  view.setUint32(12, columns.length, true);
  view.setUint32(8, crc32(bytes.subarray(CHECKED)), true);
  return bytes;
}

/**
 * Opens what {@link writeSegment} wrote. The segment keeps the bytes, which must not change from then on.
 * @param isTrusted it comes from this very process: no checksum is compared
 *
 * @example
 * const segment = readSegment(bytes);
 * if (isUnreadable(segment)) log.warn(segment.problem);
 */
export function readSegment(bytes: Uint8Array, isTrusted = false): Segment | UnreadableSegment {
  if (bytes.byteOffset % ALIGNMENT !== 0) return readSegment(bytes.slice(), isTrusted);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC)
    return { problem: 'It is no segment of the sentence index.' };
  const version = view.getUint32(4, true);
  if (version !== SEGMENT_VERSION)
    return {
      problem: `It is a segment of version ${version}; this program reads version ${SEGMENT_VERSION}.`,
    };
  if (!isTrusted && crc32(bytes.subarray(CHECKED)) !== view.getUint32(8, true))
    return { problem: 'It is damaged: its checksum is wrong.' };
  let next = 0;
  const column = <T extends Column>(type: ColumnType<T>): T => {
    const start = view.getFloat64(HEAD + ENTRY * next, true);
    const length = view.getFloat64(HEAD + ENTRY * next + 8, true);
    next += 1;
    return new type(bytes.buffer, bytes.byteOffset + start, length / type.BYTES_PER_ELEMENT);
  };
  const ids = { units: column(Uint16Array), offsets: column(Uint32Array) };
  const segment: Segment = {
    articleIds: Array.from({ length: ids.offsets.length - 1 }, (_, article) => termAt(ids, article)),
    articleRevision: column(Float64Array),
    articleFirst: column(Uint32Array),
    articleSize: column(Uint32Array),
    slotArticle: column(Uint32Array),
    slotSentence: column(Uint32Array),
    slotLength: column(Uint32Array),
    slotClass: column(Uint8Array),
    dictionary: { units: column(Uint16Array), offsets: column(Uint32Array) },
    holding: column(Uint32Array),
    occurrences: column(Uint32Array),
    titles: column(Uint32Array),
    most: column(Uint32Array),
    least: column(Uint32Array),
    offsets: column(Float64Array),
    postings: column(Uint16Array),
  };
  opened.set(segment, bytes);
  return segment;
}
