import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { expectText, leak, Project } from './project.ts';
import { pythonTools } from './python-tools.ts';
import { command, type Step } from './step.ts';

const VERSION = '4.6.2';

/** Names that a shell, an option parser, a glob or a list of lines could mistake for something else. */
const ODD_NAMES = [
  '-leak.env',
  '--help',
  'with space [1] (copy).env',
  ...(process.platform === 'win32' ? [] : ['two\nlines.env']),
];

/** No registry answers: what the hook needs lies in the clone. */
const OFFLINE = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' };

interface Setting {
  readonly folder: string;
  /** the program, in an environment of its own */
  readonly program: string;
  /** A clone, so that the hook is installed as users do: from a git address, by revision. */
  readonly url: string;
  readonly revision: string;
}

function prepare(folder: string): Setting {
  const tool = pythonTools(folder, [`pre-commit==${VERSION}`]);
  const executable = ['-c', 'import shutil, sys; print(shutil.which("pre-commit", path=sys.exec_prefix + sys.argv[1]))'];
  const program = tool('python', [...executable, process.platform === 'win32' ? '\\Scripts' : '/bin']).output.trim();
  const url = join(folder, 'tightlip');
  command('git', ['clone', '--quiet', '--no-hardlinks', ROOT, url]);
  return { folder, program, url, revision: command('git', ['rev-parse', 'HEAD'], { cwd: url }).output.trim() };
}

function projectWith(hook: string, { folder, program, url, revision }: Setting): Project {
  const env = { ...OFFLINE, PRE_COMMIT_HOME: join(folder, 'cache'), npm_config_cache: join(folder, 'npm') };
  const project = new Project(join(folder, hook), env);
  const lines = [`  - repo: ${url}`, `    rev: ${revision}`, '    hooks:', `      - id: ${hook}`];
  project.write('.pre-commit-config.yaml', `repos:\n${lines.join('\n')}\n`);
  project.write('clean.js', 'export const answer = 42;\n');
  project.git(['add', '.']);
  project.run(program, ['install']);
  project.git(['commit', '--quiet', '-m', 'clean']);
  return project;
}

function refusesOddNames(project: Project): void {
  for (const name of ODD_NAMES) {
    const done = project.commit(name, leak('pre-commit'), [1]);
    expectText(done, `── ${name.replace('\n', '\\u{a}')} `, name);
    project.git(['rm', '--quiet', '--force', '--', name]);
  }
}

function filesOfACommit(setting: Setting, say: (line: string) => void): void {
  const project = projectWith('tightlip', setting);
  say('tightlip: a clean commit goes through, with no registry in reach');
  refusesOddNames(project);
  say(`tightlip: commits with a leak in ${ODD_NAMES.map((name) => JSON.stringify(name)).join(', ')} are refused`);

  project.write('leak.env', leak('pre-commit'));
  project.git(['add', 'leak.env']);
  const run = (args: readonly string[], status: number) => project.run(setting.program, ['run', ...args], [status]);
  expectText(run(['--all-files'], 1), 'leak.env', '--all-files');
  expectText(run(['--files', 'leak.env'], 1), 'leak.env', '--files');
  run(['--files', 'clean.js'], 0);
  say('tightlip: run --all-files and --files scan what they name');

  project.write('leak.env', 'STRIPE_KEY=$FROM_VAULT\n');
  project.git(['commit', '--quiet', '-m', 'unstaged'], [1]);
  say('tightlip: what is staged counts, not the clean file in the work tree');
}

function whatIsStaged(setting: Setting, say: (line: string) => void): void {
  const project = projectWith('tightlip-staged', setting);
  say('tightlip-staged: a clean commit goes through');
  refusesOddNames(project);
  say('tightlip-staged: commits with a leak in odd names are refused');

  const old = leak('an old leak');
  project.write('old.env', old);
  project.git(['add', 'old.env']);
  project.git(['commit', '--quiet', '--no-verify', '-m', 'old']);
  project.commit('old.env', `${old}DEBUG=0\n`);
  say('tightlip-staged: an old leak on a line that stays stops nothing');
  expectText(project.commit('old.env', `${old}DEBUG=0\n${leak('a new one')}`, [1]), 'old.env', 'a new leak');
  project.write('old.env', 'DEBUG=0\n');
  project.git(['commit', '--quiet', '-m', 'unstaged'], [1]);
  say('tightlip-staged: a new one is refused, though the work tree is clean');
}

export const preCommit: Step = {
  name: `pre-commit ${VERSION} from PyPI runs both hooks`,
  run(say) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-pre-commit-')));
    try {
      const setting = prepare(folder);
      filesOfACommit(setting, say);
      whatIsStaged(setting, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
