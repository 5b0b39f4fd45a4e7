import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OutputError } from '../output-error.ts';
import { writeFileAtomically } from '../write-file.ts';
import { hookManager, type HookManager } from './hook-manager.ts';
import { CHAINED_SUFFIX, hookScript, isOurs, type Program, type Stage } from './hook-script.ts';

/** What stands in the place of a hook. */
export type HookState =
  | { readonly kind: 'none' }
  /** `chained`: another hook runs before it */
  | { readonly kind: 'ours'; readonly chained: boolean }
  | { readonly kind: 'foreign'; readonly manager: HookManager | undefined };

export type Installed =
  { readonly kind: 'installed' | 'updated' | 'chained' } | { readonly kind: 'refused'; readonly instruction: string };

const EXECUTABLE = 0o755;

/** Undefined where nothing stands; a link to nothing, or what may not be read, is something. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    return isLink(file) ? '' : undefined;
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The file of one hook. */
export class HookFile {
  readonly #folder: string;
  readonly #stage: Stage;
  readonly path: string;

  constructor(folder: string, stage: Stage) {
    this.#folder = folder;
    this.#stage = stage;
    this.path = join(folder, stage);
  }

  get #before(): string {
    return this.path + CHAINED_SUFFIX;
  }

  get state(): HookState {
    const text = textOf(this.path);
    if (text === undefined) return { kind: 'none' };
    if (isOurs(text)) return { kind: 'ours', chained: existsSync(this.#before) };
    return { kind: 'foreign', manager: hookManager(this.#folder, text) };
  }

  /**
   * Writes the hook. One that is there already is kept under another name and runs first; where a program looks after hooks by itself, nothing is done.
   *
   * @throws OutputError
   */
  install(program: Program | undefined): Installed {
    const state = this.state;
    const manager = state.kind === 'foreign' ? state.manager : hookManager(this.#folder, undefined);
    if (manager !== undefined)
      return { kind: 'refused', instruction: `${manager.name} looks after the hooks here. ${manager.instruction}` };
    if (state.kind === 'foreign' && existsSync(this.#before)) {
      return {
        kind: 'refused',
        instruction: `${this.#before} is there already, from an earlier time. Move it away, and try again.`,
      };
    }
    return this.#attempt(() => {
      mkdirSync(this.#folder, { recursive: true });
      if (state.kind === 'foreign') renameSync(this.path, this.#before);
      writeFileAtomically(this.path, hookScript(this.#stage, program));
      chmodSync(this.path, EXECUTABLE);
      return { kind: state.kind === 'foreign' ? 'chained' : state.kind === 'ours' ? 'updated' : 'installed' };
    });
  }

  /**
   * Takes the hook away, and gives the one before its name back.
   *
   * @returns whether there was one of ours
   * @throws OutputError
   */
  uninstall(): boolean {
    const state = this.state;
    if (state.kind !== 'ours') return false;
    return this.#attempt(() => {
      if (state.chained) renameSync(this.#before, this.path);
      else rmSync(this.path);
      return true;
    });
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new OutputError(`The hook ${this.path} cannot be written (${code ?? 'unknown error'}).`);
    }
  }
}
