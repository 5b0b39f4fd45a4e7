import { crypto } from '../../core/crypto.ts';
import { existsSync } from 'node:fs';
import { UsageError } from '../../core/errors.ts';
import { EXIT } from '../../core/result.ts';
import { counted } from '../../report/summary-line.ts';
import { matchBaseline } from '../../suppress/baseline/match-baseline.ts';
import { revise } from '../../suppress/baseline/revise.ts';
import { baselinePath, saveBaseline } from '../baseline/baseline-file.ts';
import { refusesIncomplete, scanWholeTree, wholeTree } from '../baseline/current-findings.ts';
import { note } from '../print.ts';
import { shownPath } from '../report-error.ts';
import type { Run } from './command.ts';

const SALT_BYTES = 16;

export const run: Run = async (invocation) => {
  const file = baselinePath(wholeTree(), invocation.options);
  if (existsSync(file)) {
    throw new UsageError(
      `${shownPath(file)} is there already. "tightlip baseline update" adds what is new; delete it to start anew.`,
    );
  }
  const current = await scanWholeTree(invocation);
  if (refusesIncomplete(current)) return EXIT.incomplete;
  const { findings } = current.result;
  const empty = { salt: crypto().randomBytes(SALT_BYTES).toString('hex'), entries: [] };
  const { baseline, added } = revise(
    empty,
    findings,
    matchBaseline(empty, findings, () => true),
    true,
  );
  saveBaseline(file, baseline);
  if (!invocation.options.quiet) {
    note(`Wrote ${shownPath(file)}: ${added} ${added === 1 ? 'entry' : 'entries'} for ${counted(findings.length, 'finding')}.`);
    note('Commit it. What it holds is still a leak: revoke the keys, mend the code, then run "tightlip baseline prune".');
    note('So that merges keep the entries of both sides, put this line into .gitattributes: .tightlip-baseline merge=union');
  }
  return EXIT.clean;
};
