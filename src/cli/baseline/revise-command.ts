import { EXIT } from '../../core/result.ts';
import { matchBaseline } from '../../suppress/baseline/match-baseline.ts';
import { revise } from '../../suppress/baseline/revise.ts';
import type { Invocation } from '../commands/command.ts';
import { note } from '../print.ts';
import { shownPath } from '../report-error.ts';
import { baselinePath, loadBaseline, saveBaseline } from './baseline-file.ts';
import { refusesIncomplete, scanWholeTree, wholeTree } from './current-findings.ts';

/** `update` and `prune`: brings the baseline in line with the tree, and writes it in the newest version of its format. */
export async function reviseBaseline(invocation: Invocation, add: boolean): Promise<number> {
  const file = baselinePath(wholeTree(), invocation.options);
  const old = loadBaseline(file);
  const current = await scanWholeTree(invocation);
  if (refusesIncomplete(current)) return EXIT.incomplete;
  const { findings } = current.result;
  const match = matchBaseline(old, findings, () => true);
  const { baseline, added, renewed, removed } = revise(old, findings, match, add);
  saveBaseline(file, baseline);
  if (invocation.options.quiet) return EXIT.clean;
  const changes = [`${added} added`, `${renewed} followed to a new place`, `${removed} removed`].slice(add ? 0 : 1);
  note(`${shownPath(file)}: ${baseline.entries.length} entries; ${changes.join(', ')}.`);
  if (add && match.gone.length > 0)
    note(`${match.gone.length} stand for findings that are gone: "tightlip baseline prune" removes them.`);
  return EXIT.clean;
}
