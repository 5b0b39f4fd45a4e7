import { createInterface } from 'node:readline/promises';
import { EXIT } from '../../core/result.ts';
import { counted } from '../../report/summary-line.ts';
import { askVerdicts, type Ask } from '../baseline/ask-verdicts.ts';
import { baselinePath, loadBaseline, saveBaseline } from '../baseline/baseline-file.ts';
import { scanWholeTree, wholeTree } from '../baseline/current-findings.ts';
import { describeStanding, standingsOf, type Standing } from '../baseline/standing.ts';
import { note, print } from '../print.ts';
import { width } from '../terminal.ts';
import type { Run } from './command.ts';

/** Questions on the terminal; the end of input (Ctrl-D) answers with undefined. */
async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    return await work(async (lines, question) => {
      if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
      return Promise.race([terminal.question(question), ended]);
    });
  } finally {
    terminal.close();
  }
}

function summary(standings: readonly Standing[]): string {
  const count = (holds: (standing: Standing) => boolean): number => standings.filter(holds).length;
  const gone = count(({ findings }) => findings.length === 0);
  return [
    `${counted(standings.length, 'finding')} in the baseline`,
    `${count(({ entry }) => entry.verdict === 'true')} true`,
    `${count(({ entry }) => entry.verdict === 'false')} false alarms`,
    `${count(({ entry, findings }) => entry.verdict === undefined && findings.length > 0)} to look at`,
    `${gone} gone`,
  ].join('; ');
}

export const run: Run = async (invocation) => {
  const file = baselinePath(wholeTree(), invocation.options);
  const baseline = loadBaseline(file);
  const { result } = await scanWholeTree(invocation);
  const standings = standingsOf(baseline, result.findings);
  const columns = Math.min(100, width(process.stdout));
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const entries = await withTerminal((ask) => askVerdicts(standings, columns, ask));
    saveBaseline(file, { ...baseline, entries });
    const renewed = standings.map((standing, index) => ({ ...standing, entry: entries[index] ?? standing.entry }));
    note(`${summary(renewed)}.`);
    return EXIT.clean;
  }
  await print(
    standings
      .flatMap((standing) => describeStanding(standing, columns))
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (!invocation.options.quiet) note(`${summary(standings)}.`);
  return EXIT.clean;
};
