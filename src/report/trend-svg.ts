import { SEVERITIES, type Severity } from '../core/severity.ts';
import type { TrendPoint } from './trend.ts';
import { element, xmlText } from './xml.ts';

/** User units of the drawing. */
const WIDTH = 720;
const HEIGHT = 300;
const PLOT = { left: 48, right: 704, top: 40, bottom: 248 } as const;
/** Wider bars look like blocks. */
const WIDEST_BAR = 64;
const MOST_LABELS = 12;
const LONGEST_LABEL = 12;

/** Readable on white and on black, as pages that embed the drawing are either. */
const COLORS: Readonly<Record<Severity, string>> = { critical: '#d6336c', high: '#e8590c', medium: '#b08900', low: '#4c7fd0' };
const INK = '#7a828e';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The least of 1, 2, 5, 10, 20, 50 … that four of reach the count. */
function stepFor(most: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((candidate) => candidate * 4 >= most);
    if (step !== undefined) return step;
  }
}

const label = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): string =>
  element('text', { x: rounded(x), y: rounded(y), 'text-anchor': anchor }, xmlText(text));

/** The end of a name tells reports apart: `scan-2026-01-31`. */
function short(name: string): string {
  const units = [...name];
  return units.length <= LONGEST_LABEL ? name : `…${units.slice(1 - LONGEST_LABEL).join('')}`;
}

function grid(step: number, scale: number): readonly string[] {
  return [0, 1, 2, 3, 4].flatMap((line) => {
    const y = rounded(PLOT.bottom - line * step * scale);
    return [
      element('path', { d: `M${PLOT.left} ${y}H${PLOT.right}`, stroke: INK, 'stroke-opacity': '0.35' }),
      label(PLOT.left - 8, y + 4, 'end', String(line * step)),
    ];
  });
}

function bar({ name, severities }: TrendPoint, middle: number, width: number, scale: number): readonly string[] {
  let y: number = PLOT.bottom;
  return SEVERITIES.toReversed().flatMap((severity) => {
    const count = severities[severity];
    if (count === 0) return [];
    const height = rounded(count * scale);
    y = rounded(y - height);
    const title = element('title', {}, xmlText(`${name}: ${count} ${severity}`));
    return [element('rect', { x: rounded(middle - width / 2), y, width: rounded(width), height, fill: COLORS[severity] }, title)];
  });
}

function legend(): readonly string[] {
  return SEVERITIES.toReversed().flatMap((severity, at) => [
    element('rect', { x: PLOT.left + at * 96, y: 10, width: 12, height: 12, fill: COLORS[severity] }),
    label(PLOT.left + at * 96 + 18, 20, 'start', severity),
  ]);
}

/** Findings of each report as a bar, split by severity with the worst at the bottom, where lengths compare best. A whole SVG file. */
export function trendSvg(points: readonly TrendPoint[]): string {
  const step = stepFor(Math.max(1, ...points.map(({ findings }) => findings)));
  const scale = (PLOT.bottom - PLOT.top) / (step * 4);
  const room = (PLOT.right - PLOT.left) / points.length;
  const every = Math.ceil(points.length / MOST_LABELS);
  const bars = points.flatMap((point, at) => {
    const middle = PLOT.left + (at + 0.5) * room;
    const name = at % every === 0 ? [label(middle, PLOT.bottom + 18, 'middle', short(point.name))] : [];
    const total = points.length <= MOST_LABELS * 2 ? [String(point.findings)] : [];
    const top = PLOT.bottom - point.findings * scale - 5;
    return [
      ...bar(point, middle, Math.min(WIDEST_BAR, room * 0.7), scale),
      ...name,
      ...total.map((text) => label(middle, top, 'middle', text)),
    ];
  });
  const words = points.map(({ name, findings }) => `${name}: ${findings}`).join('; ');
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': `Findings by report. ${words}.`,
    'font-family': 'system-ui, sans-serif',
    'font-size': '11',
    fill: INK,
  };
  return `${element('svg', frame, [...legend(), ...grid(step, scale), ...bars])}\n`;
}
