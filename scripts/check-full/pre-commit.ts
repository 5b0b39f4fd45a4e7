import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededRandom, ALPHABETS } from '../../src/detect/random.ts';
import { ROOT } from '../root.ts';
import { command, type Done, type Step } from './step.ts';

const VERSION = '4.6.2';
const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';

/** pre-commit itself, from PyPI, in an environment of its own. */
function installPreCommit(folder: string): string {
  command('python3', ['-m', 'venv', join(folder, 'venv')]);
  const bin = join(folder, 'venv', BIN);
  command(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `pre-commit==${VERSION}`]);
  return join(bin, 'pre-commit');
}

/** A clone, so that the hook is installed as users do: from a git address, by revision. */
function cloneOfHead(folder: string): { url: string; revision: string } {
  const url = join(folder, 'tightlip');
  command('git', ['clone', '--quiet', '--no-hardlinks', ROOT, url]);
  return { url, revision: command('git', ['rev-parse', 'HEAD'], { cwd: url }).output.trim() };
}

class Project {
  readonly folder: string;
  readonly #preCommit: string;
  readonly #home: string;

  constructor(folder: string, preCommit: string, home: string) {
    this.folder = folder;
    this.#preCommit = preCommit;
    this.#home = home;
    command('git', ['init', '--quiet', '--initial-branch', 'main', folder]);
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  git(args: readonly string[], statuses: readonly number[] = [0]): Done {
    const identity = ['-c', 'user.name=check', '-c', 'user.email=check@example.com'];
    return command('git', [...identity, ...args], { cwd: this.folder, statuses, env: { PRE_COMMIT_HOME: this.#home } });
  }

  preCommit(args: readonly string[], statuses: readonly number[]): Done {
    return command(this.#preCommit, args, { cwd: this.folder, statuses, env: { PRE_COMMIT_HOME: this.#home } });
  }
}

function expectText(done: Done, text: string, what: string): void {
  if (!done.output.includes(text)) throw new Error(`${what}: ${JSON.stringify(text)} is not in the output:\n${done.output}`);
}

function leak(): string {
  const random = new SeededRandom('pre-commit');
  return `STRIPE_KEY="${['sk', 'live', random.chars(ALPHABETS.alnum, 24)].join('_')}"\n`;
}

function refusesAndAccepts(project: Project, say: (line: string) => void): void {
  project.write('clean.js', 'export const answer = 42;\n');
  project.git(['add', '.']);
  project.preCommit(['install'], [0]);
  project.git(['commit', '--quiet', '-m', 'clean']);
  say('a clean commit goes through');

  // Names that a shell, an option parser or a glob could mistake for something else.
  for (const name of ['-leak.env', '--help', 'with space [1] (copy).env']) {
    project.write(name, leak());
    project.git(['add', '--', name]);
    expectText(project.git(['commit', '--quiet', '-m', 'leak'], [1]), `── ${name} `, name);
    say(`a commit with a leak in ${JSON.stringify(name)} is refused`);
    project.git(['rm', '--quiet', '--force', '--', name]);
  }

  project.write('leak.env', leak());
  project.git(['add', 'leak.env']);
  expectText(project.preCommit(['run', '--all-files'], [1]), 'leak.env', '--all-files');
  expectText(project.preCommit(['run', '--files', 'leak.env'], [1]), 'leak.env', '--files');
  project.preCommit(['run', '--files', 'clean.js'], [0]);
  say('run --all-files and --files scan what they name');

  project.write('leak.env', 'STRIPE_KEY=$FROM_VAULT\n');
  project.git(['commit', '--quiet', '-m', 'unstaged'], [1]);
  say('what is staged counts, not the clean file in the work tree');
}

export const preCommit: Step = {
  name: `pre-commit ${VERSION} from PyPI runs the hook`,
  run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'tightlip-pre-commit-'));
    try {
      const program = installPreCommit(folder);
      const { url, revision } = cloneOfHead(folder);
      const project = new Project(join(folder, 'project'), program, join(folder, 'cache'));
      const hook = [`  - repo: ${url}`, `    rev: ${revision}`, '    hooks:', '      - id: tightlip'];
      project.write('.pre-commit-config.yaml', `repos:\n${hook.join('\n')}\n`);
      refusesAndAccepts(project, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
