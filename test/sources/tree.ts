import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import type { Target } from '../../src/sources/expand-paths.ts';
import { listFiles, type FilesOptions } from '../../src/sources/files.ts';
import { absolutePath, forwardSlashes } from '../../src/sources/report-path.ts';
import type { SourceItem } from '../../src/core/source.ts';

/** Tests must not depend on the configuration of whoever runs them, nor on the repository whose hook they may run in. */
for (const name of Object.keys(process.env)) if (/^GIT_(?!EXEC_PATH|SSL|TEMPLATE)/.test(name)) delete process.env[name];

const scratch = forwardSlashes(realpathSync.native(mkdtempSync(join(tmpdir(), 'tightlip-sources-'))));
let folders = 0;
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

process.env['GIT_CONFIG_GLOBAL'] = `${scratch}/gitconfig`;
process.env['GIT_CONFIG_NOSYSTEM'] = '1';
process.env['XDG_CONFIG_HOME'] = `${scratch}/config`;
writeFileSync(`${scratch}/gitconfig`, '[user]\n\tname = a\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n');

/** The user's own configuration file of git, for this test file. */
export const USER_CONFIG = `${scratch}/gitconfig`;
/** Where git looks for the user's ignore file unless told otherwise. */
export const USER_IGNORE = `${scratch}/config/git/ignore`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with files, gone after the tests: absolute, physical, with forward slashes. */
export function newFolder(files: Files = {}): string {
  folders += 1;
  const folder = `${scratch}/${folders}`;
  mkdirSync(folder);
  write(folder, files);
  return folder;
}

/** A folder with files and a repository in which nothing is tracked yet. */
export function newRepository(files: Files = {}): string {
  const folder = newFolder(files);
  git(folder, 'init', '-q');
  return folder;
}

/** Writes files, by path relative to the folder. */
export function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function git(folder: string, ...args: readonly string[]): string {
  const run = spawnSync('git', ['-c', 'core.autocrlf=false', '-c', 'protocol.file.allow=always', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

export function named(root: string, ...paths: readonly string[]): Target[] {
  return paths.map((path) => ({ path: absolutePath(root, path), named: true }));
}

/** Items for the whole root, or what the options say instead. */
export function list(root: string, options: Partial<FilesOptions> = {}): SourceItem[] {
  return [
    ...listFiles({
      root,
      targets: named(root, '.'),
      gitignore: true,
      exclude: [],
      include: [],
      recurseSubmodules: false,
      maxFileSize: 1 << 20,
      ...options,
    }),
  ];
}

/** A symbolic link; on Windows one to a folder is a junction, which needs no privilege. */
export function link(target: string, path: string, type: 'file' | 'dir' = 'file'): void {
  symlinkSync(target, path, process.platform === 'win32' && type === 'dir' ? 'junction' : type);
}

/** One line an item: its path, or why there is none. */
export function lines(items: readonly SourceItem[]): string[] {
  return items.map((item) => {
    if (item.kind === 'skipped') return `${item.skipped.path} skipped: ${item.skipped.reason}`;
    return item.kind === 'error' ? `${item.error.path} error: ${item.error.kind} ${item.error.cause}` : item.path;
  });
}
