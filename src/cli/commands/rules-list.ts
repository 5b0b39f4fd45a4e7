import { counted } from '../../report/summary-line.ts';
import { note, print } from '../print.ts';
import { styleFor, usesColor } from '../terminal.ts';
import type { Run } from './command.ts';
import { readCatalogue, ruleData, wantsJson, type CatalogueEntry } from './rule-catalogue.ts';

type Row = readonly [id: string, severity: string, category: string, title: string];

function rowOf({ rule, enabled, own }: CatalogueEntry): Row {
  const notes = [own ? 'own' : '', enabled ? '' : 'disabled'].filter((word) => word !== '');
  return [rule.id, rule.severity, rule.category, `${rule.title}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`];
}

function table(rows: readonly Row[], style: ReturnType<typeof styleFor>): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows
    .map(([id, severity, category, title]) =>
      [style('bold', id.padEnd(widths[0] ?? 0)), severity.padEnd(widths[1] ?? 0), category.padEnd(widths[2] ?? 0), title].join(
        '  ',
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

export const run: Run = async ({ options }) => {
  const json = wantsJson(options);
  const rules = await readCatalogue(options);
  if (json) await print(`${JSON.stringify(rules.map(ruleData), undefined, 2)}\n`);
  else await print(table(rules.map(rowOf), styleFor(usesColor(options.color ?? 'auto', process.stdout, process.env))));
  if (!options.quiet) note(`${counted(rules.length, 'rule')}.`);
  return 0;
};
