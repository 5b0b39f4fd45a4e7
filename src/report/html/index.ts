import { createHash } from 'node:crypto';
import { PRODUCT } from '../../core/product.ts';
import type { ScanResult } from '../../core/result.ts';
import { SEVERITIES } from '../../core/severity.ts';
import { errorWords } from '../error-words.ts';
import { noticePlace, noticeWords } from '../notice-words.ts';
import type { Reporter } from '../reporter.ts';
import { bySeverity, counted, summaryLine } from '../summary-line.ts';
import { xmlText } from '../xml.ts';
import { charts } from './charts.ts';
import { pageData } from './data.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/**
 * One page for people, whole in itself: it loads nothing and runs nothing but its own script, which the policy names by its hash
 * (https://www.w3.org/TR/CSP3/). Findings are data for that script; the rest is written here.
 */
export const htmlReporter: Reporter = {
  format: 'html',
  render(result, context) {
    const title = `tightlip: ${headline(result)}`;
    return `${[
      '<!doctype html>',
      '<html lang="en">',
      ...head(title),
      '<body>',
      '<a class="skip" href="#findings">Skip to the findings</a>',
      `<header>\n<h1>${title}</h1>\n<p class="soft">${xmlText(summary(result))}</p>\n</header>`,
      '<main>',
      ...problems(result),
      charts(result.findings),
      ...findings(context.includeSuppressed && result.suppressed.length > 0),
      '</main>',
      `<footer class="soft"><p>Made by ${PRODUCT.name} ${xmlText(context.version)}. Secrets are masked.</p></footer>`,
      `<script type="application/json" id="data">${pageData(result, context)}</script>`,
      `<script>${SCRIPT}</script>`,
      '</body>',
      '</html>',
    ]
      .filter((part) => part !== '')
      .join('\n')}\n`;
  },
};

function headline({ findings, errors }: ScanResult): string {
  const found = findings.length === 0 ? 'no findings' : `${counted(findings.length, 'finding')} (${bySeverity(findings)})`;
  return errors.length === 0 ? found : `${found}, the scan is incomplete`;
}

/** Without the time it took: equal scans give equal pages. */
function summary(result: ScanResult): string {
  return summaryLine({ ...result, stats: { ...result.stats, milliseconds: 0 } });
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** https://www.w3.org/TR/trusted-types/: not even this page's own script can make markup of a text. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hash(SCRIPT)}`,
  `style-src ${hash(STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function head(title: string): readonly string[] {
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    // without it a browser asks the server for one
    '<link rel="icon" href="data:,">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
  ];
}

function problems({ errors, notices = [] }: ScanResult): readonly string[] {
  const failed = errors.map((error) => {
    const { what, toDo } = errorWords(error);
    return `<li>${error.path === undefined ? '' : `<code>${xmlText(error.path)}</code> `}${xmlText(`${what}. ${toDo}`)}</li>`;
  });
  const noted = notices.map((notice) => `<li><code>${xmlText(noticePlace(notice))}</code> ${xmlText(noticeWords(notice))}</li>`);
  const section = (heading: string, name: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`<section class="${name}">`, `<h2>${heading}</h2>`, '<ul>', ...items, '</ul>', '</section>'];
  return [...section('Not scanned', 'incomplete', failed), ...section('Suppressions that want a look', 'notices', noted)];
}

const select = (id: string, label: string, options: readonly (readonly [value: string, words: string])[]): string =>
  [
    `<div><label for="${id}">${label}</label>`,
    `<select id="${id}" name="${id}">`,
    ...options.map(([value, words]) => `<option value="${value}">${words}</option>`),
    '</select></div>',
  ].join('\n');

const search = (id: string, label: string): string =>
  `<div><label for="${id}">${label}</label>\n<input id="${id}" name="${id}" type="search" autocomplete="off" spellcheck="false"></div>`;

/** @param withSuppressed there are suppressed findings to tell from the others */
function findings(withSuppressed: boolean): readonly string[] {
  const severities = SEVERITIES.toReversed().map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="badge ${severity}">${severity}</span></label>`,
  );
  const standings = [
    ['', 'All'],
    ['reported', 'Reported'],
    ['suppressed', 'Suppressed'],
  ] as const;
  return [
    '<section aria-labelledby="findings">',
    '<h2 id="findings" tabindex="-1">Findings</h2>',
    '<noscript><p>The list needs JavaScript, which this page runs without any connection. <code>--format markdown</code> needs none.</p></noscript>',
    '<form id="filters" role="search" aria-label="Filter findings">',
    '<fieldset>\n<legend>Severity</legend>',
    ...severities,
    '</fieldset>',
    select('category', 'Category', [['', 'All categories']]),
    select('rule', 'Rule', [['', 'All rules']]),
    search('path', 'Path contains'),
    search('text', 'Text contains'),
    ...(withSuppressed ? [select('standing', 'Status', standings)] : []),
    select('grouping', 'Group by', [
      ['secret', 'Secret'],
      ['file', 'File'],
      ['rule', 'Rule'],
    ]),
    '<div><button type="reset">Clear filters</button></div>',
    '</form>',
    '<p id="status" role="status"></p>',
    '<div id="list"></div>',
    '<button type="button" id="more" hidden></button>',
    '</section>',
  ];
}
