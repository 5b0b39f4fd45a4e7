import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES, CATEGORY_TITLES } from '../../src/core/category.ts';
import { ROOT } from '../root.ts';
import type { Artefact } from './artefact.ts';
import { table } from '../../src/report/markdown-text.ts';
import { replaceSection } from './section.ts';
import type { RuleSource } from './rule-files.ts';
import { providerOf } from './rule-pages.ts';

function categories(sources: readonly RuleSource[]): string {
  const rows = CATEGORIES.map((category) => ({ category, own: sources.filter(({ rule }) => rule.category === category) }))
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => [CATEGORY_TITLES[category], `\`${category}\``, String(own.length)]);
  return table(['What', 'Category', 'Rules'], rows);
}

function providers(sources: readonly RuleSource[]): string {
  const names = new Set(sources.filter(({ rule }) => rule.category === 'secret').map(({ rule }) => providerOf(rule)));
  names.delete('Generic');
  const sorted = [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const summary = `Secrets of ${sorted.length} providers and systems, and of nobody in particular`;
  return `<details><summary>${summary}</summary>\n\n${sorted.join(', ')}.\n\n</details>`;
}

/** README.md with its rule tables brought up to date. */
export function readme(sources: readonly RuleSource[]): Artefact {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return { path: 'README.md', content: replaceSection(text, 'rules', `${categories(sources)}\n\n${providers(sources)}`) };
}
