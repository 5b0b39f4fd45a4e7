import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { command, type Step } from './step.ts';

const VERSION = 'v1.7.12';
const GUIDE = 'docs/github-action.md';

/** Whole workflows among the guide's examples. */
function workflows(): readonly string[] {
  const guide = readFileSync(join(ROOT, GUIDE), 'utf8');
  return [...guide.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block).filter((block) => /^jobs:/m.test(block));
}

export const actionlint: Step = {
  name: `actionlint ${VERSION} on our workflow and the guide's`,
  run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'tightlip-actionlint-'));
    try {
      command('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@${VERSION}`], { env: { GOBIN: folder } });
      // Its own opinion of shell scripts and Python is not asked for: it would depend on what is installed.
      const check = (file: string) => command(join(folder, 'actionlint'), ['-shellcheck=', '-pyflakes=', file], { cwd: ROOT });
      check('.github/workflows/ci.yml');
      say('.github/workflows/ci.yml, with action.yml');
      mkdirSync(join(folder, 'guide'));
      for (const [index, workflow] of workflows().entries()) {
        const file = join(folder, 'guide', `${index}.yml`);
        writeFileSync(file, workflow);
        check(file);
        say(`${GUIDE}, workflow ${index + 1}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
