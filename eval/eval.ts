/**
 * `npm run eval`: scans the development corpus with the built program and prints its score, that of secrets cross-validated too. `npm run eval -- secrets --list fn --limit 20`
 * gives the rest of the arguments to score.py (`--by`, `--list fn|fp|extra`, `--limit`).
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/root.ts';
import { crossValidate } from './cross-validate.ts';

const CORPUS = join(ROOT, '..', 'shared', 'corpus');
const PARTS = ['secrets', 'code-flaws'] as const;
type Part = (typeof PARTS)[number];

function run(
  file: string,
  args: readonly string[],
  statuses: readonly number[],
  to: { cwd?: string; stdout?: number } = {},
): void {
  const { status, error } = spawnSync(file, args, {
    ...(to.cwd && { cwd: to.cwd }),
    stdio: ['ignore', to.stdout ?? 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status === null || !statuses.includes(status)) throw new Error(`${file} ${args[0] ?? ''} ended with ${status}`);
}

/** Scans `<folder>/<part>/files` from beside its labels, so that paths in the report start with `files/`. */
function scan(folder: string, part: Part): string {
  const report = join(folder, `${part}.sarif`);
  const stdout = openSync(report, 'w');
  const args = [join(ROOT, 'dist', 'tightlip.cjs'), '--no-config', '--no-gitignore', '--format', 'sarif', 'files'];
  // 2 too: the corpus holds files that no scan can read whole, and the score of the others still counts.
  run(process.execPath, args, [0, 1, 2], { cwd: join(folder, part), stdout });
  closeSync(stdout);
  return report;
}

function main(args: readonly string[]): void {
  if (!existsSync(CORPUS)) {
    console.log('There is no ../shared/corpus beside this repository: nothing to score.');
    return;
  }
  const wanted = PARTS.filter((part) => args.includes(part));
  const rest = args.filter((argument) => !PARTS.some((part) => part === argument));
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-eval-'));
  try {
    for (const part of wanted.length > 0 ? wanted : PARTS) {
      run('tar', ['xzf', join(CORPUS, `${part}.tar.gz`), '-C', folder], [0]);
      const score = (report: string): void =>
        run('python3', [join(CORPUS, 'score.py'), part, report, '--root', join(folder, part), ...rest], [0]);
      score(scan(folder, part));
      if (part !== 'secrets') continue;
      const report = join(folder, 'cross-validated.sarif');
      crossValidate(join(folder, part), report);
      console.log('\nThe same, each file judged by a model that was trained without its repository:');
      score(report);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2));
