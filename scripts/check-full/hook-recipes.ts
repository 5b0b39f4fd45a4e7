import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../build/pack.ts';
import { ROOT } from '../root.ts';
import { expectText, leak, Project } from './project.ts';
import type { Step } from './step.ts';

/** Releases that run on the oldest Node that tightlip runs on. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  husky: ['husky@9.1.7'],
  lefthook: ['lefthook@2.2.2'],
  'simple-git-hooks': ['simple-git-hooks@2.14.0'],
  'lint-staged': ['lint-staged@16.3.4', 'husky@9.1.7'],
};

/** What docs/git.md tells its readers to write. */
function recipe(name: string): string {
  const section = readFileSync(join(ROOT, 'docs/git.md'), 'utf8').split(`\n### ${name}\n`)[1]?.split('\n#')[0];
  const block = /```\w+\n(?<text>[\s\S]*?)```/.exec(section ?? '')?.groups?.['text'];
  if (block === undefined) throw new Error(`docs/git.md has no recipe for ${name}`);
  return block;
}

function packageJson(extra: object): string {
  return `${JSON.stringify({ private: true, ...extra })}\n`;
}

/** Sets the hook up as the recipe and the package's own guide say. */
const SET_UP: Readonly<Record<string, (project: Project) => void>> = {
  husky(project) {
    project.run('npx', ['--no-install', 'husky']);
    project.write('.husky/pre-commit', recipe('husky'));
  },
  lefthook(project) {
    project.write('lefthook.yml', recipe('lefthook'));
    project.run('npx', ['--no-install', 'lefthook', 'install']);
  },
  'simple-git-hooks'(project) {
    project.write('package.json', packageJson(JSON.parse(recipe('simple-git-hooks')) as object));
    project.run('npx', ['--no-install', 'simple-git-hooks']);
  },
  'lint-staged'(project) {
    project.write('package.json', packageJson(JSON.parse(recipe('lint-staged')) as object));
    project.run('npx', ['--no-install', 'husky']);
    project.write('.husky/pre-commit', 'npx --no-install lint-staged\n');
  },
};

function tryOut(name: string, folder: string, tarball: string): void {
  const project = new Project(join(folder, name));
  project.write('package.json', packageJson({}));
  project.write('.gitignore', 'node_modules\n');
  project.run('npm', ['install', '--silent', '--no-audit', '--no-fund', tarball, ...(PACKAGES[name] ?? [])]);
  SET_UP[name]?.(project);
  project.git(['add', '.']);
  project.git(['commit', '--quiet', '-m', 'first']);
  project.commit('src/app.js', 'export const answer = 42;\n');
  for (const odd of ['src/prod.env', '-leak.env', 'with space.env']) {
    const refused = project.commit(odd, leak(name), [1]);
    expectText(refused, 'stripe-secret-key', `${name}, ${odd}`);
    if (name !== 'lint-staged') expectText(refused, 'What to do next', name);
    project.git(['rm', '--quiet', '--force', '--', odd]);
  }
  // What is staged counts, and half of a file can be.
  project.write('half.env', leak(name));
  project.git(['add', 'half.env']);
  project.write('half.env', 'A=1\n');
  project.git(['commit', '--quiet', '-m', 'half'], [1]);
  if (project.git(['rev-list', '--count', 'HEAD']).output.trim() !== '2') throw new Error(`${name}: a leak was committed`);
}

export const hookRecipes: Step = {
  name: `recipes for hooks: ${Object.keys(PACKAGES).join(', ')} from npm`,
  async run(say) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-recipes-')));
    try {
      const tarball = await pack(folder);
      for (const [name, packages] of Object.entries(PACKAGES)) {
        tryOut(name, folder, tarball);
        say(`${packages.join(' with ')}: clean commits go through, leaks are refused`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
