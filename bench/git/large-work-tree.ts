import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { benchmarkTree } from '../tree.ts';

const FILES = 20_000;
/** Larger ones are bundles, which nobody edits. Bytes. */
const LARGEST = 32 * 1024;
const SOURCE = /\.[cm]?[jt]sx?$/;

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
}

/** A repository of one commit with 20,000 source files, built once into the system's temporary folder. */
export function largeWorkTree(log: (line: string) => void): string {
  const folder = join(tmpdir(), 'tightlip-bench', `work-tree-${FILES}`);
  if (existsSync(folder)) return folder;
  const source = benchmarkTree(log).folder;
  log(`copying ${FILES} files`);
  const building = `${folder}.part`;
  rmSync(building, { recursive: true, force: true });
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= LARGEST)
    .sort()
    .slice(0, FILES);
  for (const file of files) {
    const copy = join(building, relative(source, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
  git(building, 'init', '--quiet', '--initial-branch=main');
  git(building, 'config', 'user.name', 'Bench');
  git(building, 'config', 'user.email', 'bench@example.com');
  git(building, 'config', 'gc.auto', '0');
  git(building, 'add', '.');
  git(building, 'commit', '--quiet', '--message', 'All files');
  renameSync(building, folder);
  return folder;
}
