import { mkdirSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { command, type Done } from './step.ts';

const ALONE = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'check',
  GIT_AUTHOR_EMAIL: 'check@example.com',
  GIT_COMMITTER_NAME: 'check',
  GIT_COMMITTER_EMAIL: 'check@example.com',
  // Some hook managers do nothing where they think that they run in CI.
  CI: '',
};

/** A file that holds a key which no other part of the check has. */
export function leak(seed: string): string {
  return `STRIPE_KEY="${['sk', 'live', new SeededRandom(seed).chars(ALPHABETS.alnum, 24)].join('_')}"\n`;
}

/** A work tree in which programs and hooks run with nobody's settings but their own. */
export class Project {
  readonly folder: string;
  readonly #env: Readonly<Record<string, string>>;

  constructor(folder: string, env: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#env = { ...ALONE, ...env };
    command('git', ['init', '--quiet', '--initial-branch', 'main', folder], { env: this.#env });
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  run(program: string, args: readonly string[], statuses: readonly number[] = [0]): Done {
    return command(program, args, { cwd: this.folder, env: this.#env, statuses });
  }

  git(args: readonly string[], statuses: readonly number[] = [0]): Done {
    return this.run('git', args, statuses);
  }

  /** Commits one file. @returns what the hooks said */
  commit(name: string, text: string, statuses: readonly number[] = [0]): Done {
    this.write(name, text);
    this.git(['add', '--', name]);
    return this.git(['commit', '--quiet', '-m', 'change'], statuses);
  }
}

/** @throws with the whole output where a text is not in it */
export function expectText({ output }: Done, text: string, what: string): void {
  if (!output.includes(text)) throw new Error(`${what}: ${JSON.stringify(text)} is not in the output:\n${output}`);
}
