/**
 * Finds the best sentences of a segment without scoring them all, and exactly.
 *
 * What a term can add to a sentence of a window is bounded by its block there, and so is a window's best score by the sum of
 * its terms' bounds. Windows are visited in falling order of that sum, until none can reach the result any more (block-max
 * pruning: Ding & Suel, SIGIR 2011). In a window, the terms that together cannot lift a sentence into the result are left
 * out at first: only sentences that another term holds are looked at (MaxScore: Turtle & Flood, 1995). What may enter the
 * result is then scored as `bm25.ts` says, in the query's order of terms, so that every engine gives the same figure.
 */
import type { BestScores } from './best-scores.ts';
import { halfWeight, NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT, termScore } from './bm25.ts';
import { LENGTH_STEP, PADDING, type Segment, UNBOUNDED, WINDOW_SLOTS } from './segment.ts';

const [NEAR, FAR] = NEIGHBOUR_WEIGHTS as readonly [number, number];

/** Sums of floating-point numbers differ by their order; bounds give way by this share so that nothing is lost by it. */
const SLACK = 1 - 1e-9;

/** Windows are ordered by bound only as finely as this many steps. */
const ORDER_STEPS = 256;

/** A term of the query that the segment holds, in the query's order. */
export interface SoughtTerm {
  /** Number of the term in the segment. */
  readonly number: number;
  /** Its weight in the query times its inverse document frequency. */
  readonly importance: number;
}

/** What a score needs to know of all the index. */
export interface Totals {
  readonly sentences: number;
  readonly length: number;
}

/** Working memory of a search, kept from one to the next. */
class Workspace {
  /** For each term and window, where its block's positions begin in the postings; 0 for none. */
  blockAt = new Float64Array(0);
  positions = new Int32Array(0);
  titles = new Int32Array(0);
  /** For each term and window, the most that the term adds there. */
  bounds = new Float64Array(0);
  windowBounds = new Float64Array(0);
  ordered = new Uint32Array(0);
  /** For each term, its weight at each position of the window at hand. */
  weights: Int32Array[] = [];
  /** Positions of the window at hand that some unpacked term weighs in: which (1), and listed. */
  marks = new Uint8Array(WINDOW_SLOTS);
  touched = new Int32Array(WINDOW_SLOTS);
  touchedCount = 0;

  prepare(terms: number, windows: number): void {
    const cells = terms * windows;
    if (this.bounds.length < cells) {
      this.blockAt = new Float64Array(cells);
      this.positions = new Int32Array(cells);
      this.titles = new Int32Array(cells);
      this.bounds = new Float64Array(cells);
    } else {
      this.bounds.fill(0, 0, cells);
    }
    if (this.windowBounds.length < windows) {
      this.windowBounds = new Float64Array(windows);
      this.ordered = new Uint32Array(windows);
    } else {
      this.windowBounds.fill(0, 0, windows);
    }
    while (this.weights.length < terms) this.weights.push(new Int32Array(this.marks.length));
  }

  prepareWindow(slots: number): void {
    this.touchedCount = 0;
    if (this.marks.length >= slots) return;
    this.marks = new Uint8Array(slots);
    this.touched = new Int32Array(slots);
    this.weights = this.weights.map(() => new Int32Array(slots));
  }
}

const workspace = new Workspace();

/**
 * Offers to `best` every sentence of the segment that may be among the best, as document `base` plus its slot.
 *
 * @param skipped articles that may not be found (1) among the others (0)
 */
export function searchSegment(
  segment: Segment,
  skipped: Uint8Array,
  terms: readonly SoughtTerm[],
  totals: Totals,
  base: number,
  best: BestScores,
): void {
  const windows = segment.windowFirst.length - 1;
  if (terms.length === 0 || windows === 0) return;
  workspace.prepare(terms.length, windows);
  const half = linearHalf(totals);
  terms.forEach((term, t) => {
    locateBlocks(segment, term, t * windows, half);
  });
  const count = orderWindows(windows);
  const visit = new WindowVisit(segment, skipped, terms, totals, base, best);
  for (let i = 0; i < count; i += 1) {
    const window = workspace.ordered[i]!;
    if (workspace.windowBounds[window]! >= best.threshold * SLACK) visit.run(window);
  }
}

/** {@link halfWeight} as `constant + slope * length`: near enough for bounds, and quick. */
interface LinearHalf {
  readonly constant: number;
  readonly slope: number;
}

function linearHalf({ sentences, length }: Totals): LinearHalf {
  const constant = halfWeight(0, length, sentences);
  return { constant, slope: halfWeight(1, length, sentences) - constant };
}

/** Notes where a term's block in each window is, and what it adds there at the most. */
function locateBlocks(segment: Segment, term: SoughtTerm, row: number, half: LinearHalf): void {
  const { postings, windowFirst } = segment;
  const { blockAt, positions, titles, bounds, windowBounds } = workspace;
  const { number, importance } = term;
  const end = segment.offsets[number + 1]!;
  let at = segment.offsets[number]!;
  let window = 0;
  // Varints are read in place here: this loop runs once a block of every term of the question.
  while (at < end) {
    let byte = postings[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = postings[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    window += value;
    byte = postings[at++]!;
    value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = postings[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    const most = postings[at++]!;
    const least = postings[at++]! * LENGTH_STEP;
    let titled = 0;
    if ((value & 1) === 1) {
      byte = postings[at++]!;
      titled = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[at++]!;
        titled |= (byte & 0x7f) << shift;
      }
    }
    const own = value >> 1;
    const cell = row + window;
    const bound =
      most === UNBOUNDED ? importance : (importance * most) / (most + half.constant + half.slope * least);
    blockAt[cell] = at;
    positions[cell] = own;
    titles[cell] = titled;
    bounds[cell] = bound;
    windowBounds[window]! += bound;
    const wide = windowFirst[window + 1]! - windowFirst[window]! > WINDOW_SLOTS;
    at += (own + titled) * (wide ? 2 : 1);
  }
}

/** Lists the windows that hold a term, in falling order of their bounds, to the step; gives their number. */
function orderWindows(windows: number): number {
  const { windowBounds, ordered } = workspace;
  let highest = 0;
  for (let window = 0; window < windows; window += 1) highest = Math.max(highest, windowBounds[window]!);
  if (highest === 0) return 0;
  const scale = (ORDER_STEPS - 1) / highest;
  const starts = new Uint32Array(ORDER_STEPS + 1);
  const step = (bound: number) => ORDER_STEPS - 1 - Math.floor(bound * scale);
  for (let window = 0; window < windows; window += 1)
    if (windowBounds[window]! > 0) starts[step(windowBounds[window]!) + 1]! += 1;
  for (let i = 0; i < ORDER_STEPS; i += 1) starts[i + 1]! += starts[i]!;
  const count = starts[ORDER_STEPS]!;
  for (let window = 0; window < windows; window += 1) {
    if (windowBounds[window]! === 0) continue;
    const at = step(windowBounds[window]!);
    ordered[starts[at]!] = window;
    starts[at]! += 1;
  }
  return count;
}

/** Looks at one window after another for one search. */
class WindowVisit {
  readonly #segment: Segment;
  readonly #skipped: Uint8Array;
  readonly #terms: readonly SoughtTerm[];
  readonly #totals: Totals;
  readonly #base: number;
  readonly #best: BestScores;
  readonly #windows: number;
  /** Numbers of the query's terms in the window at hand, in rising order of their bounds there. */
  readonly #present: Int32Array;
  /** 1 for each term whose weights in the window at hand are unpacked. */
  readonly #unpacked: Uint8Array;

  constructor(
    segment: Segment,
    skipped: Uint8Array,
    terms: readonly SoughtTerm[],
    totals: Totals,
    base: number,
    best: BestScores,
  ) {
    this.#segment = segment;
    this.#skipped = skipped;
    this.#terms = terms;
    this.#totals = totals;
    this.#base = base;
    this.#best = best;
    this.#windows = segment.windowFirst.length - 1;
    this.#present = new Int32Array(terms.length);
    this.#unpacked = new Uint8Array(terms.length);
  }

  run(window: number): void {
    const { windowFirst, slotArticle, slotLength } = this.#segment;
    const first = windowFirst[window]!;
    workspace.prepareWindow(windowFirst[window + 1]! - first);
    const count = this.#orderTerms(window);
    const { bounds, marks, touched } = workspace;

    // The terms with the lowest bounds that together stay under the threshold cannot make a result by themselves.
    let optional = 0;
    let optionalBound = 0;
    while (optional < count) {
      const bound = bounds[this.#present[optional]! * this.#windows + window]!;
      if (optionalBound + bound >= this.#best.threshold * SLACK) break;
      optionalBound += bound;
      optional += 1;
    }
    for (let i = optional; i < count; i += 1) this.#unpack(this.#present[i]!, window);
    const required = workspace.touchedCount;
    let complete = optional === 0;
    for (let i = 0; i < required; i += 1) {
      const position = touched[i]!;
      const slot = first + position;
      const article = slotArticle[slot]!;
      if (article === PADDING || this.#skipped[article] === 1) continue;
      const half = halfWeight(slotLength[slot]!, this.#totals.length, this.#totals.sentences);
      let score = this.#score(position, half);
      if (score + optionalBound < this.#best.threshold * SLACK) continue;
      if (!complete) {
        for (let o = 0; o < optional; o += 1) this.#unpack(this.#present[o]!, window);
        complete = true;
        optionalBound = 0;
        score = this.#score(position, half);
      }
      this.#best.offer(this.#base + slot, score);
    }
    for (let i = 0; i < workspace.touchedCount; i += 1) marks[touched[i]!] = 0;
    for (let i = 0; i < count; i += 1) {
      const t = this.#present[i]!;
      if (this.#unpacked[t] === 1) workspace.weights[t]!.fill(0);
      this.#unpacked[t] = 0;
    }
  }

  #orderTerms(window: number): number {
    const present = this.#present;
    const { bounds } = workspace;
    let count = 0;
    for (let t = 0; t < this.#terms.length; t += 1) {
      const bound = bounds[t * this.#windows + window]!;
      if (bound === 0) continue;
      let at = count;
      for (; at > 0 && bounds[present[at - 1]! * this.#windows + window]! > bound; at -= 1)
        present[at] = present[at - 1]!;
      present[at] = t;
      count += 1;
    }
    return count;
  }

  /** The score of a position by the unpacked terms, summed in the query's order. */
  #score(position: number, half: number): number {
    let score = 0;
    for (let t = 0; t < this.#terms.length; t += 1) {
      if (this.#unpacked[t] === 0) continue;
      const weight = workspace.weights[t]![position]!;
      if (weight > 0) score += termScore(this.#terms[t]!.importance, weight, half);
    }
    return score;
  }

  /** Spreads a term's occurrences over the positions in which it weighs. */
  #unpack(t: number, window: number): void {
    const { postings, articleSize, slotArticle, windowFirst } = this.#segment;
    const { marks, touched } = workspace;
    const weights = workspace.weights[t]!;
    const first = windowFirst[window]!;
    const wide = windowFirst[window + 1]! - first > WINDOW_SLOTS;
    const cell = t * this.#windows + window;
    const own = workspace.positions[cell]!;
    const all = own + workspace.titles[cell]!;
    const bytes = wide ? 2 : 1;
    let at = workspace.blockAt[cell]!;
    let count = workspace.touchedCount;
    for (let i = 0; i < all; i += 1, at += bytes) {
      const position = wide ? postings[at]! + 256 * postings[at + 1]! : postings[at]!;
      let from = position;
      let to = position;
      if (i < own) {
        weights[position]! += OWN_WEIGHT;
        weights[position - 1]! += NEAR;
        weights[position + 1]! += NEAR;
        weights[position - 2]! += FAR;
        weights[position + 2]! += FAR;
        from -= 2;
        to += 2;
      } else {
        to += articleSize[slotArticle[first + position]!]! - 1;
        for (let slot = from; slot <= to; slot += 1) weights[slot]! += TITLE_WEIGHT;
      }
      for (let slot = from; slot <= to; slot += 1) {
        if (marks[slot] === 1) continue;
        marks[slot] = 1;
        touched[count] = slot;
        count += 1;
      }
    }
    workspace.touchedCount = count;
    this.#unpacked[t] = 1;
  }
}
