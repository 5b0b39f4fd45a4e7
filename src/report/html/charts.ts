import { CATEGORIES, CATEGORY_TITLES } from '../../core/category.ts';
import type { Finding } from '../../core/finding.ts';
import { SEVERITIES } from '../../core/severity.ts';
import { bySeverity, grouped } from '../summary-line.ts';
import { element, xmlText } from '../xml.ts';

interface Bar {
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** User units of the drawing. */
const WIDTH = 400;
const ROW = 40;
const BAR = 12;
const MOST_FOLDERS = 10;
const LONGEST_LABEL = 44;

/** The end of a path says more than its beginning. */
function short(label: string): string {
  const units = [...label];
  return units.length <= LONGEST_LABEL ? label : `…${units.slice(1 - LONGEST_LABEL).join('')}`;
}

function drawBar({ label, findings }: Bar, row: number, most: number): readonly string[] {
  const top = row * ROW;
  const scale = WIDTH / most;
  let x = 0;
  const parts = SEVERITIES.toReversed().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    const width = Math.round(count * scale * 100) / 100;
    const title = element('title', {}, `${grouped(count)} ${severity}`);
    const part = element('rect', { class: severity, x, y: top + 20, width, height: BAR }, title);
    x = Math.round((x + width) * 100) / 100;
    return [part];
  });
  return [
    element('text', { x: 0, y: top + 14 }, xmlText(short(label))),
    element('text', { class: 'soft', x: WIDTH, y: top + 14, 'text-anchor': 'end' }, grouped(findings.length)),
    ...parts,
  ];
}

/** Horizontal bars, each split by severity, the worst first; everything that is drawn is in the label, too. */
function chart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ findings }) => findings.length));
  const words = bars.map(({ label, findings }) => `${label}: ${grouped(findings.length)} (${bySeverity(findings)})`);
  const svg = element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${bars.length * ROW}`, role: 'img', 'aria-label': `${title}. ${words.join('; ')}.` },
    bars.flatMap((bar, row) => drawBar(bar, row, most)),
  );
  return `<figure>\n<figcaption><h2>${xmlText(title)}</h2></figcaption>\n${svg}\n</figure>`;
}

/** The first two folders of a path. */
function folderOf({ location: { path } }: Finding): string {
  const folders = path.split('/').slice(0, -1);
  return folders.length === 0 ? '(top folder)' : `${folders.slice(0, 2).join('/')}/`;
}

function folderBars(findings: readonly Finding[]): readonly Bar[] {
  const folders = new Map<string, Finding[]>();
  for (const finding of findings) {
    const folder = folderOf(finding);
    const known = folders.get(folder);
    if (known) known.push(finding);
    else folders.set(folder, [finding]);
  }
  const bars = [...folders]
    .map(([label, own]) => ({ label, findings: own }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.label < b.label ? -1 : 1));
  if (bars.length <= MOST_FOLDERS + 1) return bars;
  const rest = bars.slice(MOST_FOLDERS);
  const others = { label: `${grouped(rest.length)} other folders`, findings: rest.flatMap((bar) => bar.findings) };
  return [...bars.slice(0, MOST_FOLDERS), others];
}

/** Findings by category and by folder, as HTML; empty where there are none. */
export function charts(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const categories = CATEGORIES.map((category) => ({
    label: CATEGORY_TITLES[category],
    findings: findings.filter((finding) => finding.category === category),
  }))
    .filter((bar) => bar.findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length);
  return `<div class="charts">\n${chart('By category', categories)}\n${chart('By folder', folderBars(findings))}\n</div>`;
}
