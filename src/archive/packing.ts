/**
 * Numbers, texts and spans as bytes: what `pack.ts` is made of. Texts and fractions are kept once and then numbered; a
 * checksum ends them all, so that damage shows at once, and not where a part is read later.
 */
import { crc32 } from 'node:zlib';
import { ByteWriter } from './bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes values one after the other; {@link Unpacking} reads them in the same order. */
export class Packing {
  #bytes = new ByteWriter(1_024);
  /** Parts are written to it, one after the other. */
  #part: ByteWriter | null = null;
  readonly #texts = new Map<string, number>();
  /** By their text: a map takes -0 for 0. */
  readonly #fractions = new Map<string, number>();

  /** 0 to 255. */
  byte(value: number): void {
    this.#bytes.byte(value);
  }

  /** A whole number of at least 0. */
  count(value: number): void {
    this.#bytes.varint(value);
  }

  /** A whole number, small ones in few bytes on both sides of 0. */
  difference(value: number): void {
    this.#bytes.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Well-formed text (no lone surrogates), or null. */
  text(value: string | null): void {
    this.count(value === null ? 0 : 1 + numberOf(this.#texts, value));
  }

  texts(values: readonly string[]): void {
    this.count(values.length);
    for (const value of values) this.text(value);
  }

  /** Any number at all. */
  fraction(value: number): void {
    this.count(numberOf(this.#fractions, Object.is(value, -0) ? '-0' : String(value)));
  }

  /** Its place in a list; the list may only ever grow at its end. */
  choice<T>(list: readonly T[], value: T): void {
    const place = list.indexOf(value);
    if (place < 0) throw new RangeError(`${value} is none of ${list.join(', ')}`);
    this.byte(place);
  }

  /** What `work` writes, as a part that can be passed over and read later: {@link Unpacking.part}. */
  part(work: () => void): void {
    const whole = this.#bytes;
    // A part in a part has one of its own.
    const part = this.#part ?? new ByteWriter(1_024);
    this.#part = null;
    this.#bytes = part;
    work();
    this.#bytes = whole;
    const written = part.written();
    this.count(written.length);
    this.#bytes.append(written);
    part.clear();
    this.#part = part;
  }

  /** All that was written: first the texts and fractions, then the values, then a checksum. */
  packed(): Uint8Array {
    const head = new ByteWriter(1_024);
    const texts = [...this.#texts.keys()];
    head.varint(texts.length);
    for (const text of texts) head.varint(text.length);
    const bytes = encoder.encode(texts.join(''));
    head.varint(bytes.length);
    head.append(bytes);
    head.varint(this.#fractions.size);
    head.append(new Uint8Array(Float64Array.from(this.#fractions.keys(), Number).buffer));
    head.append(this.#bytes.written());
    const sum = new Uint8Array(CHECKSUM);
    new DataView(sum.buffer).setUint32(0, crc32(head.written()), true);
    head.append(sum);
    return head.written().slice();
  }
}

/** The checksum's length in bytes. */
const CHECKSUM = 4;

const EMPTY: readonly never[] = Object.freeze([]);

/** What all readers of one packing share. */
interface Head {
  readonly bytes: Uint8Array;
  /** All texts, one after the other: each is cut out when it is read, as most are not. */
  readonly joined: string;
  /** Where in `joined` each text ends. */
  readonly ends: readonly number[];
  /** The fractions, one after the other. */
  readonly fractions: DataView;
}

/** Reads what {@link Packing} wrote, in the same order. Throws a RangeError where the bytes are not what was packed. */
export class Unpacking {
  readonly #head: Head;
  #at: number;

  private constructor(head: Head, at: number) {
    this.#head = head;
    this.#at = at;
  }

  /** @throws RangeError where the bytes are not as they were packed */
  static of(packed: Uint8Array): Unpacking {
    const end = packed.length - CHECKSUM;
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const bytes = packed.subarray(0, Math.max(0, end));
    if (end < 0 || view.getUint32(end, true) !== crc32(bytes))
      throw new RangeError('the bytes are not those that were packed');
    const head = new Unpacking({ bytes, joined: '', ends: [], fractions: view }, 0);
    let last = 0;
    const ends = head.list(() => {
      last += head.count();
      return last;
    });
    const joined = decoder.decode(head.#take(head.count()));
    const fractions = head.#take(head.count() * Float64Array.BYTES_PER_ELEMENT);
    const numbers = new DataView(fractions.buffer, fractions.byteOffset, fractions.byteLength);
    return new Unpacking({ bytes, joined, ends, fractions: numbers }, head.#at);
  }

  /** One that reads from here on, whatever this one passes over. */
  here(): Unpacking {
    return new Unpacking(this.#head, this.#at);
  }

  /** Passes over a part, and gives what reads it: once. */
  part(): Unpacking {
    const length = this.count();
    const part = this.here();
    this.#at += length;
    if (this.#at > this.#head.bytes.length) throw new RangeError('the bytes end too soon');
    return part;
  }

  /** Passes over so many counts, differences and texts. */
  passCounts(count: number): void {
    for (let left = count; left > 0; left -= 1) while (this.byte() >= 0x80);
  }

  byte(): number {
    const value = this.#head.bytes[this.#at];
    if (value === undefined) throw new RangeError('the bytes end too soon');
    this.#at += 1;
    return value;
  }

  count(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  difference(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const text = this.textOrNull();
    if (text === null) throw new RangeError('a text is missing');
    return text;
  }

  textOrNull(): string | null {
    const number = this.count();
    if (number === 0) return null;
    const { joined, ends } = this.#head;
    const end = ends[number - 1];
    if (end === undefined) throw new RangeError(`there is no text ${number}`);
    return joined.slice(ends[number - 2] ?? 0, end);
  }

  texts(): readonly string[] {
    return this.list(() => this.text());
  }

  fraction(): number {
    const { fractions } = this.#head;
    const at = this.count() * Float64Array.BYTES_PER_ELEMENT;
    if (at >= fractions.byteLength) throw new RangeError('a fraction is missing');
    return fractions.getFloat64(at, true);
  }

  choice<T>(list: readonly T[]): T {
    const value = list[this.byte()];
    if (value === undefined) throw new RangeError(`there is no such choice of ${list.join(', ')}`);
    return value;
  }

  /** A list that was written as its length and its items. Empty ones, of which there are many, are all the same. */
  list<T>(item: () => T): readonly T[] {
    const length = this.count();
    if (length === 0) return EMPTY;
    // As long as it will be: one that grows has room for 16 at its first item, and most lists have one or two.
    const items = new Array<T>(length);
    for (let i = 0; i < length; i += 1) items[i] = item();
    return items;
  }

  #take(length: number): Uint8Array {
    const { bytes } = this.#head;
    const end = this.#at + length;
    if (end > bytes.length) throw new RangeError('the bytes end too soon');
    const taken = bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function numberOf<T>(numbers: Map<T, number>, value: T): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}
