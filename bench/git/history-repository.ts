import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** npm packages whose successive minor versions make the repository. Versions never change. */
const PACKAGES = [
  { name: 'eslint', major: 8, first: 0, last: 57 },
  { name: 'eslint', major: 9, first: 0, last: 20 },
  { name: 'webpack', major: 5, first: 70, last: 97 },
  { name: 'fastify', major: 4, first: 0, last: 28 },
  { name: 'mongoose', major: 8, first: 0, last: 8 },
] as const;

/** Files of one commit: a version is taken apart into so many small commits that they look like daily work. */
const FILES_A_COMMIT = 2;
const FIRST_COMMIT = Date.UTC(2020, 0, 1) / 1000;
const HOUR = 3600;

interface Change {
  readonly path: string;
  /** absent: the file is deleted */
  readonly content?: Buffer;
}

function run(command: string, args: readonly string[], cwd: string, input?: Buffer): string {
  // npm is a script on Windows, which only a shell starts; the arguments are our own.
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawnSync(command, args, { cwd, shell, maxBuffer: 1 << 26, ...(input && { input }) });
  if (child.status !== 0)
    throw new Error(`${command} ${args[0]} failed: ${child.error?.message ?? child.stderr.toString().trim()}`);
  return child.stdout.toString();
}

function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

function version(spec: string, tarballs: string): Map<string, Buffer> {
  const tarball = join(tarballs, `${spec.replace('@', '-')}.tgz`);
  if (!existsSync(tarball)) run('npm', ['pack', '--silent', spec], tarballs);
  const folder = join(tarballs, 'unpacked');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  run('tar', ['xzf', tarball, '-C', folder, '--strip-components=1'], tarballs);
  return filesOf(folder);
}

/** What turns one version into the next, in small portions; the first version comes whole. */
function commits(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): Change[][] {
  const changed = [...after].filter(([path, content]) => before.get(path)?.equals(content) !== true);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const changes: Change[] = [...changed.map(([path, content]) => ({ path, content })), ...gone.map((path) => ({ path }))];
  const size = before.size === 0 ? changes.length : FILES_A_COMMIT;
  return Array.from({ length: Math.ceil(changes.length / size) }, (_, index) => changes.slice(index * size, (index + 1) * size));
}

/** The history in the words of git-fast-import(1). */
class Import {
  readonly #parts: Buffer[] = [];
  commits = 0;

  add(changes: readonly Change[], message: string): void {
    const when = FIRST_COMMIT + this.commits * HOUR;
    this.#write(`commit refs/heads/main\ncommitter Bench <bench@example.com> ${when} +0000\n`);
    this.#data(Buffer.from(message));
    for (const { path, content } of changes) {
      this.#write(content ? `M 100644 inline ${path}\n` : `D ${path}\n`);
      if (content) this.#data(content);
    }
    this.commits += 1;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #write(text: string): void {
    this.#parts.push(Buffer.from(text));
  }

  #data(content: Buffer): void {
    this.#write(`data ${content.length}\n`);
    this.#parts.push(content, Buffer.from('\n'));
  }
}

function history(tarballs: string, log: (line: string) => void): Buffer {
  const stream = new Import();
  for (const { name, major, first, last } of PACKAGES) {
    let before: ReadonlyMap<string, Buffer> = new Map();
    for (let minor = first; minor <= last; minor += 1) {
      const spec = `${name}@${major}.${minor}.0`;
      log(`reading ${spec}, ${stream.commits} commits so far`);
      const after = version(spec, tarballs);
      for (const changes of commits(before, after)) {
        stream.add(
          changes.map((change) => ({ ...change, path: `packages/${name}/${change.path}` })),
          `Update ${spec}\n`,
        );
      }
      before = after;
    }
  }
  return stream.bytes();
}

/**
 * A repository of some thousands of commits, built once into the system's temporary folder: it never comes near this one.
 *
 * @returns its folder, with the last commit checked out
 */
export function benchmarkRepository(log: (line: string) => void): string {
  const cache = join(tmpdir(), 'tightlip-bench');
  const name = `git-${createHash('sha256')
    .update(JSON.stringify([PACKAGES, FILES_A_COMMIT]))
    .digest('hex')
    .slice(0, 12)}`;
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const building = join(cache, `${name}.part`);
  const tarballs = join(cache, 'git-tarballs');
  rmSync(building, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  mkdirSync(building);
  run('git', ['init', '--quiet', '--initial-branch=main'], building);
  run('git', ['fast-import', '--quiet'], building, history(tarballs, log));
  run('git', ['repack', '-a', '-d', '-f', '--quiet'], building);
  run('git', ['commit-graph', 'write', '--reachable'], building);
  run('git', ['checkout', '--quiet', 'main'], building);
  renameSync(building, folder);
  return folder;
}
