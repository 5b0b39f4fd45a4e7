import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGES } from './packages.ts';

export interface Tree {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

function run(command: string, args: readonly string[], cwd: string): string {
  // npm is a script on Windows, which only a shell starts; the arguments are our own.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

function unpack(spec: string, tarballs: string, into: string): void {
  const packed = run('npm', ['pack', '--silent', spec], tarballs).trim();
  const folder = join(into, spec.replace(/[@/]/g, '_'));
  mkdirSync(folder);
  run('tar', ['xzf', join(tarballs, packed), '-C', folder, '--strip-components=1'], into);
}

function measure(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: entries.length, bytes };
}

/**
 * The unpacked packages, built once into the system's temporary folder: they never come near the repository.
 *
 * @param log told what is being done, since the first time takes a minute
 */
export function benchmarkTree(log: (line: string) => void): Tree {
  const cache = join(tmpdir(), 'tightlip-bench');
  const name = createHash('sha256').update(PACKAGES.join()).digest('hex').slice(0, 12);
  const folder = join(cache, name);
  const facts = join(cache, `${name}.json`);
  if (!existsSync(facts)) {
    const tarballs = join(cache, 'tarballs');
    const building = join(cache, `${name}.part`);
    rmSync(building, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(tarballs, { recursive: true });
    mkdirSync(building);
    for (const spec of PACKAGES) {
      log(`fetching ${spec}`);
      unpack(spec, tarballs, building);
    }
    renameSync(building, folder);
    writeFileSync(facts, JSON.stringify(measure(folder)));
  }
  return { folder, ...(JSON.parse(readFileSync(facts, 'utf8')) as { files: number; bytes: number }) };
}
