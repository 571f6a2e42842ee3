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
    this.#bytes = new ByteWriter(64);
    work();
    const written = this.#bytes.written();
    this.#bytes = whole;
    this.count(written.length);
    this.#bytes.append(written);
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

/** Reads what {@link Packing} wrote, in the same order. Throws a RangeError where the bytes are not what was packed. */
export class Unpacking {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #texts: readonly string[];
  readonly #fractions: Float64Array;

  private constructor(
    bytes: Uint8Array,
    at: number,
    texts: readonly string[] = [],
    fractions: Float64Array = new Float64Array(),
  ) {
    this.#bytes = bytes;
    this.#at = at;
    this.#texts = texts;
    this.#fractions = fractions;
  }

  /** @throws RangeError where the bytes are not as they were packed */
  static of(packed: Uint8Array): Unpacking {
    const end = packed.length - CHECKSUM;
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    if (end < 0 || view.getUint32(end, true) !== crc32(packed.subarray(0, end)))
      throw new RangeError('the bytes are not those that were packed');
    const bytes = packed.subarray(0, end);
    const head = new Unpacking(bytes, 0);
    const lengths = head.list(() => head.count());
    const joined = decoder.decode(head.#take(head.count()));
    let at = 0;
    const texts = lengths.map((length) => {
      at += length;
      return joined.slice(at - length, at);
    });
    const fractions = head.#take(head.count() * Float64Array.BYTES_PER_ELEMENT).slice();
    return new Unpacking(bytes, head.#at, texts, new Float64Array(fractions.buffer));
  }

  /** Passes over a part, and gives what reads it: once. */
  part(): Unpacking {
    const length = this.count();
    const from = this.#at;
    this.#take(length);
    return new Unpacking(this.#bytes, from, this.#texts, this.#fractions);
  }

  byte(): number {
    const value = this.#bytes[this.#at];
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
    const text = this.#texts[number - 1];
    if (text === undefined) throw new RangeError(`there is no text ${number}`);
    return text;
  }

  texts(): string[] {
    return this.list(() => this.text());
  }

  fraction(): number {
    const value = this.#fractions[this.count()];
    if (value === undefined) throw new RangeError('a fraction is missing');
    return value;
  }

  choice<T>(list: readonly T[]): T {
    const value = list[this.byte()];
    if (value === undefined) throw new RangeError(`there is no such choice of ${list.join(', ')}`);
    return value;
  }

  /** A list that was written as its length and its items. */
  list<T>(item: () => T): T[] {
    const length = this.count();
    const items: T[] = [];
    for (let i = 0; i < length; i += 1) items.push(item());
    return items;
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('the bytes end too soon');
    const taken = this.#bytes.subarray(this.#at, end);
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
