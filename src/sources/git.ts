import type * as ChildProcesses from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { decodeName, systemPath } from './file-name.ts';

/** Why git gave no answer. `message` says what happened and what to do. */
export interface GitFailure {
  readonly kind: 'missing' | 'not-a-work-tree' | 'dubious-ownership' | 'failed';
  readonly message: string;
}

export type GitResult = { readonly ok: true; readonly stdout: Buffer } | { readonly ok: false; readonly failure: GitFailure };

export type WorkTree =
  /** `top` is the physical path of the work tree's top folder */
  | { readonly kind: 'work-tree'; readonly top: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: GitFailure };

/** Of what git says on standard error no more is kept, UTF-16 units. */
const MOST_SAID = 8192;

/** Loaded with the first process: a scan of named files needs none. */
const childProcess = (): typeof ChildProcesses => process.getBuiltinModule('node:child_process');

/**
 * Configuration that must not reach us: programs that a scanned repository could name (fsmonitor, hooks, pagers, diff drivers), the network, and what
 * bends a listing (quoted paths, a stale cache of untracked files).
 */
const CONFIGURATION = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'diff.external=',
  // A file that is missing is fatal for git.
  'diff.orderFile=/dev/null',
  // Said whenever a file of grafts is read, also the empty one that we name (TRUE_HISTORY).
  'advice.graftFileDeprecated=false',
  'log.date=default',
  'log.showRoot=true',
  'log.showSignature=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** Say which repository is meant, so they hold for the repository of the current folder only (`git rev-parse --local-env-vars`, but for configuration). */
const REPOSITORY_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/** Objects and parents as they are stored, and pushed: replace refs and grafts would hide what stands behind them. */
const TRUE_HISTORY = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull };

/** Would clash with literal path specifications, or write into what is read here. */
const UNWANTED = /^GIT_(?:GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS|EXTERNAL_DIFF|DIFF_OPTS|PAGER|TRACE.*)$/;

/** Before every command: no pager, no lock; paths among the arguments are taken literally. */
const PREFIX = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', ...CONFIGURATION];

/**
 * Runs git in a folder. This module is the only place that does. Never through a shell, never with a pager, a lock or the network; paths among the
 * arguments are taken literally. A command that shows content also wants `--no-ext-diff --no-textconv`.
 */
export function runGit(args: readonly string[], folder: string): GitResult {
  const program = gitProgram();
  if (program === undefined) return { ok: false, failure: missing() };
  const run = childProcess().spawnSync(program, [...PREFIX, ...args], {
    cwd: folder,
    env: gitEnvironment(folder),
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (run.error !== undefined) return { ok: false, failure: notRun(args, folder, run.error) };
  if (run.status === 0) return { ok: true, stdout: run.stdout };
  return { ok: false, failure: failureOf(args[0] ?? '', run.status, run.stderr.toString()) };
}

/** git at work beside us, by the same rules as `runGit`. Whoever starts one reads `stdout` to its end, or kills it. */
export class GitProcess {
  readonly #child: ChildProcesses.ChildProcess;
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** settles when git has ended: undefined where all went well */
  readonly failure: Promise<GitFailure | undefined>;

  constructor(args: readonly string[], folder: string) {
    // On Windows without git this is a program that does not exist, too.
    this.#child = childProcess().spawn(gitProgram() ?? 'git.exe', [...PREFIX, ...args], {
      cwd: folder,
      env: gitEnvironment(folder),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const { stdin, stdout, stderr } = this.#child as ChildProcesses.ChildProcess & {
      stdin: Writable;
      stdout: Readable;
      stderr: Readable;
    };
    this.stdin = stdin;
    this.stdout = stdout;
    // When git ends early, what is still to be written has nobody to read it; `failure` says why.
    stdin.on('error', () => {});
    let said = '';
    stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(0, MOST_SAID)));
    this.failure = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(notRun(args, folder, error)));
      this.#child.once('close', (status) => resolve(status === 0 ? undefined : failureOf(args[0] ?? '', status, said)));
    });
  }

  kill(): void {
    this.#child.kill();
  }

  /** All that git writes. Its input is closed. */
  async collect(): Promise<GitResult> {
    this.stdin.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.stdout as AsyncIterable<Buffer>) chunks.push(chunk);
    const failure = await this.failure;
    return failure === undefined ? { ok: true, stdout: Buffer.concat(chunks) } : { ok: false, failure };
  }
}

/**
 * The work tree that a folder, given by its physical path, lies in. Costs no process where no `.git` stands at or above it. A bare repository and the inside of a `.git` folder are none.
 */
export function findWorkTree(folder: string): WorkTree {
  if (process.env['GIT_DIR'] === undefined && repositoryFolder(folder) === undefined) return { kind: 'none' };
  const result = runGit(['rev-parse', '--is-inside-work-tree', '--show-cdup'], folder);
  if (!result.ok) {
    return result.failure.kind === 'not-a-work-tree' ? { kind: 'none' } : { kind: 'failed', failure: result.failure };
  }
  const [inside, up = ''] = result.stdout.toString().split('\n');
  return inside === 'true' ? { kind: 'work-tree', top: resolve(folder, up) } : { kind: 'none' };
}

/** Whether a folder is itself what otherwise lies in `.git` (gitrepository-layout(5)), as far as names tell. */
export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(systemPath(join(folder, name))));
}

/** The nearest folder, from the given one upward, that holds a `.git`: found without git, and without a check that it is a repository. */
export function repositoryFolder(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(systemPath(join(at, '.git')))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** The entries of output that git wrote with `-z`; names as in `decodeName`. */
export function splitNul(output: Buffer): string[] {
  const entries = decodeName(output).split('\0');
  if (entries.at(-1) === '') entries.pop();
  return entries;
}

/**
 * The environment for git in a folder. A hook's GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE are kept for the repository of the current folder, made
 * absolute since git runs elsewhere; another repository, such as a submodule, must not see them.
 */
export function gitEnvironment(folder: string, current = process.cwd(), given = process.env): NodeJS.ProcessEnv {
  const environment = { ...given };
  for (const name of Object.keys(environment)) if (UNWANTED.test(name)) delete environment[name];
  if (repositoryFolder(folder) === repositoryFolder(current)) {
    const { GIT_DIR: gitDir, GIT_WORK_TREE: workTree } = environment;
    if (gitDir !== undefined) environment['GIT_DIR'] = resolve(current, gitDir);
    // Without GIT_WORK_TREE, git takes the folder it runs in for the top of the work tree.
    if (gitDir !== undefined || workTree !== undefined) environment['GIT_WORK_TREE'] = resolve(current, workTree ?? '');
  } else {
    for (const name of REPOSITORY_VARIABLES) delete environment[name];
  }
  return {
    ...environment,
    ...TRUE_HISTORY,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}

/**
 * On Windows a bare name is looked up in the current folder first: a scanned repository could bring its own `git.exe`. So the search path is walked here.
 */
export function gitProgram(platform = process.platform, environment = process.env): string | undefined {
  if (platform !== 'win32') return 'git';
  const path = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, 'git.exe'))
    .find((program) => existsSync(program));
}

function missing(): GitFailure {
  return { kind: 'missing', message: 'git is not installed, or not in PATH; install it, or scan with --no-gitignore' };
}

/** @param error of the system, when git was to be started */
function notRun(args: readonly string[], folder: string, { code }: NodeJS.ErrnoException): GitFailure {
  // A working folder that is gone gives ENOENT too.
  if (code === 'ENOENT' && existsSync(folder)) return missing();
  return { kind: 'failed', message: `git ${args[0] ?? ''} could not be run: ${code ?? 'unknown error'}` };
}

function failureOf(command: string, status: number | null, stderr: string): GitFailure {
  const said = stderr.split('\n').filter((text) => text.trim() !== '');
  const telling = said.find((text) => /^(?:fatal|error):/.test(text)) ?? said.find((text) => !/^(?:hint|warning):/.test(text));
  const line = (telling ?? said[0] ?? `exit status ${status ?? 'unknown'}`).trim().slice(0, 300);
  if (/not a git repository|must be run in a work tree/.test(stderr)) return { kind: 'not-a-work-tree', message: line };
  const owned = /dubious ownership in repository at '([^']+)'/.exec(stderr)?.[1];
  if (owned !== undefined) {
    const remedy = `git config --global --add safe.directory '${owned}'`;
    return {
      kind: 'dubious-ownership',
      message: `git does not trust this repository, since another user owns it; trust it with: ${remedy}`,
    };
  }
  return { kind: 'failed', message: `git ${command} failed: ${line}` };
}
