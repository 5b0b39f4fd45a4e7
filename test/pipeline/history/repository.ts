import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/finding.ts';
import type { ScanResult } from '../../../src/core/result.ts';
import { DEFAULT_SETTINGS, type ScanSettings } from '../../../src/core/settings.ts';
import type { Source } from '../../../src/core/source.ts';
import { openHistory } from '../../../src/pipeline/open-history.ts';
import { scan } from '../../../src/pipeline/scan.ts';
import { Globs } from '../../../src/sources/globs.ts';
import type { HistoryQuery } from '../../../src/sources/history/read-history.ts';
import { ReportPaths } from '../../../src/sources/report-path.ts';
import type { RunOptions } from '../../../src/pipeline/run-options.ts';
import { contents, scanItems } from '../tree.ts';

/** Histories written in the words of git-fast-import(1), so that any shape is a few lines, and what a scan of them says. */

export interface PlannedCommit {
  /** marks of the parents, the first one first; the mark of a commit is its place in the plan, from 1 */
  readonly parents: readonly number[];
  /** everything that the commit holds; a content of `->x` is a symbolic link */
  readonly files: Readonly<Record<string, string>>;
  readonly message?: string;
}

const FIRST = 1_700_000_000;

function identity(age: number): string {
  return `Tester <tester@example.com> ${FIRST + age * 3600} +0100`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function commitText({ parents, files, message = 'change' }: PlannedCommit, mark: number): string {
  const [from, ...merged] = parents;
  return [
    `commit refs/heads/main\nmark :${mark}\nauthor ${identity(mark)}\ncommitter ${identity(mark)}\n${data(message)}`,
    from === undefined ? '' : `from :${from}\n`,
    ...merged.map((parent) => `merge :${parent}\n`),
    'deleteall\n',
    ...Object.entries(files).map(([path, text]) =>
      text.startsWith('->') ? `M 120000 inline ${path}\n${data(text.slice(2))}` : `M 100644 inline ${path}\n${data(text)}`,
    ),
  ].join('');
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  }).trim();
}

function environment(): NodeJS.ProcessEnv {
  const identityOf = (role: string): object => ({ [`GIT_${role}_NAME`]: 'Tester', [`GIT_${role}_EMAIL`]: 'tester@example.com' });
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    ...identityOf('AUTHOR'),
    ...identityOf('COMMITTER'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C',
  };
}

const scratch = mkdtempSync(join(tmpdir(), 'tightlip-history-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** @returns the repository's folder, which goes when the process does; the last commit is checked out */
export function newHistory(plan: readonly PlannedCommit[]): { readonly folder: string; readonly ids: readonly string[] } {
  const folder = mkdtempSync(join(scratch, 'repository-'));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const marks = join(folder, '.git', 'marks');
  const input = plan.map((commit, index) => commitText(commit, index + 1)).join('');
  execFileSync('git', ['fast-import', '--quiet', '--force', `--export-marks=${marks}`], {
    cwd: folder,
    input,
    env: environment(),
  });
  git(folder, 'reset', '--hard', '--quiet', 'main');
  const lines = readFileSync(marks, 'utf8').trim().split('\n');
  const byMark = new Map(lines.map((line) => line.split(' ') as [string, string]));
  return { folder, ids: plan.map((_, index) => byMark.get(`:${index + 1}`) as string) };
}

/** Rules whose findings are few and sure, so that a test says exactly what is there. */
export const TOKENS: ScanSettings = {
  ...DEFAULT_SETTINGS,
  rules: { ...DEFAULT_SETTINGS.rules, only: ['github-personal-access-token', 'node-tls-verification-off'] },
};

export async function scanHistory(
  folder: string,
  query: Partial<HistoryQuery> = {},
  run: Partial<RunOptions> = {},
  settings: ScanSettings = TOKENS,
): Promise<ScanResult> {
  const scope = { paths: new ReportPaths(folder), globs: new Globs([], []), maxFileSize: settings.maxFileSize };
  const { items, finish } = await openHistory({ folder, selection: { kind: 'all' }, ...query }, scope, () => settings.allowlists);
  const scanned = (all: Source): Promise<ScanResult> =>
    scan(all, settings, { jobs: 1, workerEntry: 'no worker is needed', ...run });
  return finish(await scanned(items), scanned);
}

/** A stand-in that names no secret when a test fails. */
export function nameOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 12);
}

/** `path:line commit-number head|gone` of each finding, with the commit where it was introduced. */
export function told({ findings }: ScanResult, ids: readonly string[]): string[] {
  return findings.map(({ location, origin }: Finding) => {
    const number = ids.indexOf(origin?.commit ?? '') + 1;
    const at = origin?.path === location.path ? '' : ` as ${origin?.path}`;
    return `${location.path}:${location.start.line} ${number}${at} ${origin?.atHead ? 'head' : 'gone'}`;
  });
}

/** The naive way: every commit checked out and scanned. Secret to the numbers of the commits that hold it. */
export async function everyCheckout(folder: string, ids: readonly string[]): Promise<Map<string, number[]>> {
  const held = new Map<string, number[]>();
  for (const [index, id] of ids.entries()) {
    git(folder, 'checkout', '--quiet', '--detach', id);
    const paths = git(folder, 'ls-files', '-z')
      .split('\0')
      .filter((path) => path !== '');
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
    const { findings } = await scanItems(contents(files), TOKENS);
    for (const secret of new Set(findings.flatMap((finding) => finding.secret?.reveal() ?? []))) {
      held.set(nameOf(secret), [...(held.get(nameOf(secret)) ?? []), index + 1]);
    }
  }
  git(folder, 'checkout', '--quiet', 'main');
  return held;
}
