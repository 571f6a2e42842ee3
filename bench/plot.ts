/** A plot as SVG: lines over two logarithmic axes, readable on a light and on a dark page. */

export interface Series {
  readonly name: string;
  /** Both above 0. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Drawn stronger than the others. */
  readonly ours: boolean;
}

const WIDTH = 760;
const HEIGHT = 420;
const MARGIN = { top: 52, right: 132, bottom: 56, left: 76 };
/** Labels at the lines' ends stand at least this far apart. */
const LABEL_HEIGHT = 17;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #57606a; }
  .title { font-size: 16px; font-weight: 600; fill: #1f2328; }
  .label { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; }
  .grid { stroke: #d0d7de; stroke-width: 1; }
  .line { fill: none; stroke: #8c959f; stroke-width: 1.5; }
  .dot { fill: #8c959f; }
  .ours .line { stroke: #0969da; stroke-width: 3; }
  .ours .dot, .ours text { fill: #0969da; }
  .ours text { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    text { fill: #9198a1; }
    .title { fill: #f0f6fc; }
    .label { stroke: #0d1117; }
    .grid { stroke: #3d444d; }
    .ours .line { stroke: #4493f8; }
    .ours .dot, .ours text { fill: #4493f8; }
  }`;

/** The medians of search engines over sizes of a corpus. */
export function drawPlot(series: readonly Series[]): string {
  const xs = series.flatMap(({ points }) => points.map(({ x }) => x));
  const ys = series.flatMap(({ points }) => points.map(({ y }) => y));
  const x = scale(Math.min(...xs), Math.max(...xs), MARGIN.left, WIDTH - MARGIN.right);
  const [least, most] = [powerBelow(Math.min(...ys)), powerAbove(Math.max(...ys))];
  const y = scale(least, most, HEIGHT - MARGIN.bottom, MARGIN.top);
  const sizes = [...new Set(xs)].sort((a, b) => a - b);
  const steps: number[] = [];
  for (let step = least; step <= most * 1.001; step *= 10) steps.push(Number(step.toPrecision(1)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    `<style>${STYLE}\n</style>`,
    `<title id="title">Time to find the best 200 sentences, median, by the size of the corpus</title>`,
    text(MARGIN.left, 24, 'Time to find the best 200 sentences, median', 'start', 'title'),
    ...steps.map((step) => gridLine(y(step), `${step.toLocaleString('en')} ms`)),
    ...sizes.map((size) => text(x(size), HEIGHT - MARGIN.bottom + 22, size.toLocaleString('en'))),
    text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 12, 'sentences in the corpus'),
    ...series.map((each) => drawLine(each, x, y)),
    ...withLabels(series, y).map(({ each, labelY }) => drawLabel(each, x, labelY)),
    '</svg>\n',
  ].join('\n');
}

function drawLine(
  { points, ours }: Series,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const places = points.map((point) => `${round(x(point.x))},${round(y(point.y))}`);
  const dots = points.map(
    (point) =>
      `<circle class="dot" cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="${ours ? 4 : 3}"/>`,
  );
  return group(ours, `<polyline class="line" points="${places.join(' ')}"/>${dots.join('')}`);
}

function drawLabel({ name, points, ours }: Series, x: (value: number) => number, labelY: number): string {
  return group(ours, text(x(points.at(-1)!.x) + 10, labelY + 4, name, 'start', 'label'));
}

function group(ours: boolean, content: string): string {
  return `<g${ours ? ' class="ours"' : ''}>${content}</g>`;
}

/** Where each line's label stands: at its end, or as near as the others' labels let it; those that end early have room of their own. */
function withLabels(series: readonly Series[], y: (value: number) => number) {
  const placed: { readonly each: Series; readonly labelY: number }[] = [];
  const wanted = series.map((each) => ({ each, end: each.points.at(-1)! }));
  for (const { each, end } of wanted.sort((a, b) => b.end.y - a.end.y)) {
    const above = placed.findLast((other) => other.each.points.at(-1)!.x === end.x);
    const free = above === undefined ? 0 : above.labelY + LABEL_HEIGHT;
    placed.push({ each, labelY: Math.max(y(end.y), free) });
  }
  return placed;
}

function gridLine(at: number, label: string): string {
  const line = `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(at)}" y2="${round(at)}"/>`;
  return line + text(MARGIN.left - 10, at + 4, label, 'end');
}

function text(x: number, y: number, content: string, anchor = 'middle', className?: string): string {
  const named = className === undefined ? '' : ` class="${className}"`;
  return `<text${named} x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${content}</text>`;
}

/** A logarithmic scale. */
function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  const span = Math.log(most / least) || 1;
  return (value) => from + ((to - from) * Math.log(value / least)) / span;
}

const powerBelow = (value: number) => 10 ** Math.floor(Math.log10(value));
const powerAbove = (value: number) => 10 ** Math.ceil(Math.log10(value));
const round = (value: number) => Number(value.toFixed(1));
