import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { command, type Step } from './step.ts';

const VERSION = 'v1.7.12';
/** Files of their own. */
const FILES = ['.github/workflows/ci.yml', 'docs/at-scale/github-matrix.yml'];

interface Example {
  readonly guide: string;
  readonly text: string;
}

/** Whole workflows among the examples of every guide. GitLab's files have jobs, too, and never say `runs-on`. */
function examples(): readonly Example[] {
  const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', ...guides.map((name) => `docs/${name}`)].flatMap((guide) =>
    [...readFileSync(join(ROOT, guide), 'utf8').matchAll(/^```ya?ml\n([^]*?)^```$/gm)]
      .map(([, text = '']) => ({ guide, text }))
      .filter(({ text }) => /^jobs:/m.test(text) && /^ +runs-on:/m.test(text)),
  );
}

export const actionlint: Step = {
  name: `actionlint ${VERSION} on our workflow and every guide's`,
  run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'tightlip-actionlint-'));
    try {
      command('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@${VERSION}`], { env: { GOBIN: folder } });
      // Its own opinion of shell scripts and Python is not asked for: it would depend on what is installed.
      const check = (file: string) => command(join(folder, 'actionlint'), ['-shellcheck=', '-pyflakes=', file], { cwd: ROOT });
      for (const file of FILES) {
        check(file);
        say(file);
      }
      for (const [index, { guide, text }] of examples().entries()) {
        const file = join(folder, `${index}.yml`);
        writeFileSync(file, text);
        check(file);
        say(`${guide}, workflow ${index + 1}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
