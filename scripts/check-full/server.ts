import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../build/bundle.ts';
import { expectText, leak, Project } from './project.ts';
import { command, type Step } from './step.ts';

/** A bare repository with our hook, and a clone that pushes to it. */
async function prepare(folder: string): Promise<Project> {
  const bin = join(folder, 'bin');
  command('mkdir', [bin]);
  await bundle(bin);
  const server = join(folder, 'server.git');
  command('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', server]);
  command(process.execPath, [join(bin, 'tightlip.cjs'), 'hook', 'install', '--pre-receive'], { cwd: server });
  const project = new Project(join(folder, 'clone'));
  project.git(['remote', 'add', 'origin', server]);
  return project;
}

function pushes(project: Project, say: (line: string) => void): void {
  const atServer = () => command('git', ['ls-remote', '../server.git'], { cwd: project.folder }).output;
  project.commit('app.js', 'export const answer = 42;\n');
  project.git(['push', '--quiet', 'origin', 'main']);
  say('a clean push goes through, into an empty repository');

  const before = atServer();
  project.commit('prod.env', leak('server'));
  project.commit('prod.env', 'STRIPE_KEY=$FROM_VAULT\n');
  const refused = project.git(['push', 'origin', 'main', 'HEAD:refs/heads/other'], [1]);
  for (const text of [
    'pre-receive hook declined',
    'prod.env',
    'stripe-secret-key',
    'What to do next',
    'git rebase -i',
    'tightlip-ignore',
  ]) {
    expectText(refused, text, 'a push with a leak');
  }
  if (atServer() !== before) throw new Error('a leak reached the server');
  const objects = command('git', ['count-objects', '-v'], { cwd: join(project.folder, '../server.git') }).output;
  if (!/^count: 3$/m.test(objects)) throw new Error(`what was refused stays in the server's repository:\n${objects}`);
  say('a push with a leak that a later commit takes away is refused, with what to do; nothing of it stays');

  project.git(['reset', '--quiet', '--hard', 'origin/main']);
  project.commit('app.js', 'export const answer = 43;\n');
  project.git(['tag', 'v1']);
  project.git(['push', '--quiet', 'origin', 'main', 'v1']);
  project.git(['push', '--quiet', 'origin', ':v1']);
  say('the branch without it goes through, with a tag; the tag is taken away again');
}

export const server: Step = {
  name: 'server: git push against a pre-receive hook',
  async run(say) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-server-')));
    try {
      pushes(await prepare(folder), say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
