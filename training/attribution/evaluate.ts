/** The measures of attribution that tuning looks at: pair F1, overlap F1 of content and source, quote speakers. */
type Spans = readonly (readonly [number, number])[];
export interface Parts {
  readonly source: Spans;
  readonly content: Spans;
}

export const size = (spans: Spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
export const shared = (a: Spans, b: Spans) => {
  let sum = 0;
  for (const [s, e] of a) for (const [s2, e2] of b) sum += Math.max(0, Math.min(e, e2) - Math.max(s, s2));
  return sum;
};
export class Tally {
  gold = 0;
  predicted = 0;
  right = 0;
  quotes = 0;
  quotesRight = 0;
  readonly overlap = { content: [0, 0, 0], source: [0, 0, 0] };
  /** Right or not, for each predicted relation with content; and for each gold one. */
  add(
    body: string,
    goldAll: readonly Parts[],
    predictedAll: readonly Parts[],
  ): { predicted: Map<Parts, boolean>; missed: Parts[] } {
    const gold = goldAll.filter((g) => size(g.content));
    const predicted = predictedAll.filter((g) => size(g.content));
    this.gold += gold.length;
    this.predicted += predicted.length;
    const pairs: [number, number, number][] = [];
    for (const [i, g] of gold.entries()) {
      for (const [j, p] of predicted.entries()) {
        const common = shared(g.content, p.content);
        if (common) pairs.push([common / (size(g.content) + size(p.content) - common), i, j]);
      }
    }
    pairs.sort((a, b) => b[0] - a[0]);
    const partner = new Map<number, number>();
    const taken = new Set<number>();
    for (const [, i, j] of pairs)
      if (!partner.has(i) && !taken.has(j)) {
        partner.set(i, j);
        taken.add(j);
      }
    const verdict = new Map<Parts, boolean>(predicted.map((p) => [p, false]));
    const missed: Parts[] = [];
    const same = (g: Parts, p: Parts) =>
      shared(g.content, p.content) * 2 >= Math.min(size(g.content), size(p.content));
    gold.forEach((g, i) => {
      const p = partner.has(i) ? predicted[partner.get(i)!] : undefined;
      if (p && same(g, p) && (!size(g.source) || shared(g.source, p.source) > 0)) {
        this.right++;
        verdict.set(p, true);
      } else missed.push(g);
      for (const part of ['content', 'source'] as const) {
        this.overlap[part][1]! += size(g[part]);
        if (p) this.overlap[part][0]! += shared(g[part], p[part]);
      }
      const text = g.content.map(([s, e]) => body.slice(s, e)).join(' ');
      const quoted = /[“"]([^”"]+)[”"]?/.exec(text)?.[1] ?? '';
      if (size(g.source) && quoted.trim().split(/\s+/).length >= 3) {
        this.quotes++;
        if (predicted.some((q) => same(g, q) && shared(g.source, q.source) > 0)) this.quotesRight++;
      }
    });
    for (const p of predicted)
      for (const part of ['content', 'source'] as const) this.overlap[part][2]! += size(p[part]);
    return { predicted: verdict, missed };
  }
  toString(): string {
    const f = (c: number, p: number, g: number) =>
      `P ${(c / p).toFixed(4)} R ${(c / g).toFixed(4)} F1 ${((2 * c) / (p + g)).toFixed(4)}`;
    const o = (part: 'content' | 'source') =>
      f(this.overlap[part][0]!, this.overlap[part][2]!, this.overlap[part][1]!);
    return `pair ${f(this.right, this.predicted, this.gold)} | content ${o('content')} | source ${o('source')} | quotes ${(this.quotesRight / this.quotes).toFixed(4)} of ${this.quotes}`;
  }
  get f1(): number {
    return (2 * this.right) / (this.predicted + this.gold);
  }
}
