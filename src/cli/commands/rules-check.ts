import { resolve } from 'node:path';
import { RULES } from '../../../rules/index.ts';
import { loadConfig } from '../../config/load-config.ts';
import { UsageError } from '../../core/errors.ts';
import type { Rule } from '../../core/rule.ts';
import { checkRules, type CheckReport } from '../../pipeline/check-rules.ts';
import { visible } from '../../report/sanitize.ts';
import { counted } from '../../report/summary-line.ts';
import { note, print } from '../print.ts';
import { findScanRoot } from '../scan-root.ts';
import { readConfig } from '../settings.ts';
import type { Invocation, Run } from './command.ts';

/** A named file must have rules to check: a check of nothing is no success. */
async function check({ operands: [file], options }: Invocation): Promise<CheckReport> {
  if (file === undefined) {
    const own = (await readConfig(findScanRoot([], process.cwd()), options))?.rules.custom ?? [];
    return checkRules([...RULES, ...own]);
  }
  const own: readonly Rule[] = (await loadConfig(resolve(file))).rules.custom;
  if (own.length === 0) throw new UsageError('The file has no rules of its own (rules.custom).');
  return checkRules(own, [...RULES, ...own]);
}

export const run: Run = async (invocation) => {
  const { rules, examples, problems } = await check(invocation);
  await print(problems.map(({ ruleId, problem }) => `${ruleId}: ${visible(problem)}\n`).join(''));
  const verdict = problems.length === 0 ? 'no problem' : counted(problems.length, 'problem');
  if (!invocation.options.quiet) note(`Checked ${counted(rules, 'rule')} with ${counted(examples, 'example')}: ${verdict}.`);
  return problems.length === 0 ? 0 : 1;
};
