import { relative, resolve } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { EXIT } from '../../core/result.ts';
import { visible } from '../../report/sanitize.ts';
import { baselineReason, type Baseline } from '../../suppress/baseline/baseline.ts';
import { matchBaseline } from '../../suppress/baseline/match-baseline.ts';
import { baselinePath, loadBaseline } from '../baseline/baseline-file.ts';
import { scanWholeTree, wholeTree } from '../baseline/current-findings.ts';
import { print } from '../print.ts';
import type { Run } from './command.ts';
import { parsePlace } from './explain.ts';

const CHANGED: Readonly<Record<'secret' | 'flaw', string>> = {
  secret: 'the secret is another one now',
  flaw: 'the flagged text is another one now, or there are more of them now',
};

/** Why an entry holds a finding, or why none does. */
function explainFinding(finding: Finding, baseline: Baseline, findings: readonly Finding[]): string {
  const { covered, gone } = matchBaseline(baseline, findings, () => true);
  const by = covered.get(finding);
  if (by) {
    const { entry } = by;
    const moved = entry.path === finding.location.path ? '' : `; the entry stood for ${visible(entry.path)}, where it is gone`;
    return `suppressed, ${visible(baselineReason(entry))}${moved}`;
  }
  const left = gone.find(({ path, ruleId }) => path === finding.location.path && ruleId === finding.ruleId);
  if (left)
    return `reported: an entry for this rule and file fits nothing any more; ${CHANGED[finding.secret ? 'secret' : 'flaw']}`;
  const elsewhere = finding.secret && [...covered.keys()].find((other) => other.secret?.equals(finding.secret));
  if (elsewhere)
    return `reported: the baseline holds the same secret in ${visible(elsewhere.location.path)}, where it still stands; this is a copy`;
  return 'reported: no entry of the baseline is for this rule and file, and none of another file has lost its finding to it';
}

export const run: Run = async (invocation) => {
  const { path, line } = parsePlace(invocation.operands[0] ?? '');
  const place = wholeTree();
  const baseline = loadBaseline(baselinePath(place, invocation.options));
  const { result } = await scanWholeTree(invocation);
  const name = relative(place.root, resolve(path)).replaceAll('\\', '/');
  const here = result.findings.filter(
    ({ location }) => location.path === name && location.start.line <= line && line <= location.end.line,
  );
  const lines = here.map((finding) => `${visible(finding.ruleId)} ${explainFinding(finding, baseline, result.findings)}.`);
  const nothing = 'Nothing is found on this line, so the baseline has nothing to say of it. "tightlip explain" says why.';
  await print(`${visible(`${name}:${line}`)}\n${(lines.length > 0 ? lines : [nothing]).map((text) => `  ${text}\n`).join('')}`);
  return EXIT.clean;
};
