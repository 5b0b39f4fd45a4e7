import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expandExample } from '../../../src/detect/examples.ts';
import { plainEnvironment } from '../run-cli.ts';

/** A leak that one rule is sure of, made at run time. */
export const LEAK = `STRIPE_KEY="${expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'hook').text}"\n`;

export interface Done {
  readonly status: number | null;
  /** standard output, then standard error */
  readonly output: string;
}

/** A git repository whose commands know nothing of whoever runs the tests. */
export class Repository {
  readonly folder: string;

  /** @param args for `git init` */
  constructor(folder: string, ...args: readonly string[]) {
    mkdirSync(folder, { recursive: true });
    this.folder = realpathSync.native(folder);
    this.git('init', '-q', '-b', 'main', ...args);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Whatever comes of it. */
  try(args: readonly string[], { input = '', folder = this.folder }: { input?: string; folder?: string } = {}): Done {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: { ...plainEnvironment(), GIT_CONFIG_GLOBAL: join(this.folder, 'no-such-file'), GIT_CONFIG_NOSYSTEM: '1' },
    });
    return { status, output: stdout + stderr };
  }

  git(...args: readonly string[]): string {
    const { status, output } = this.try(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  commit(...args: readonly string[]): Done {
    return this.try(['commit', '-m', 'change', ...args]);
  }

  get commits(): number {
    return Number(this.try(['rev-list', '--count', 'HEAD']).output) || 0;
  }
}
