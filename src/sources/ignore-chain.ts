import ignore, { type Ignore } from 'ignore';
import { byteString } from './file-name.ts';

/** The rules of one ignore file. `prefix` is the folder they are relative to, with a slash at its end. Both as `byteString`. */
interface Level {
  readonly prefix: string;
  readonly rules: Ignore;
}

/**
 * Ignore files that hold together, weakest first: for git the user's own file, `.git/info/exclude`, then each folder's from the top down. Immutable.
 * Paths are absolute, with forward slashes; a folder's ends with one. The last file with a matching pattern decides, as in gitignore(5).
 */
export class IgnoreChain {
  readonly #ignoreCase: boolean;
  readonly #levels: readonly Level[];

  constructor(ignoreCase: boolean, levels: readonly Level[] = []) {
    this.#ignoreCase = ignoreCase;
    this.#levels = levels;
  }

  /** The chain with one more file, which outranks those before. */
  with(folder: string, patterns: string): IgnoreChain {
    const rules = ignore({ ignoreCase: this.#ignoreCase }).add(byteString(patterns.replace(/^\ufeff/, '')));
    return new IgnoreChain(this.#ignoreCase, [...this.#levels, { prefix: byteString(withSlash(folder)), rules }]);
  }

  /** Whether a path is ignored, given that the folders above it are not: those are pruned, or stand in the chain of `within`. */
  ignores(path: string): boolean {
    const bytes = this.#levels.length === 0 ? '' : byteString(path);
    for (let index = this.#levels.length - 1; index >= 0; index -= 1) {
      const { prefix, rules } = this.#levels[index] as Level;
      const verdict = rules.test(bytes.slice(prefix.length));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }

  /**
   * The chain for the inside of a folder that is entered. Where a file ignores the folder and yet it is entered, because a file nearer to it or the
   * command line asks for it, that file must not take all that is inside for ignored: it is told that the folder itself is not.
   */
  within(folder: string): IgnoreChain {
    const path = byteString(withSlash(folder));
    const levels = this.#levels.map((level) => {
      const inside = path.slice(level.prefix.length);
      if (inside === '' || !level.rules.test(inside).ignored) return level;
      const pattern = `!/${inside.replace(/[\\*?[\]]/g, '\\$&')}`;
      return { ...level, rules: ignore({ ignoreCase: this.#ignoreCase }).add(level.rules).add({ pattern }) };
    });
    return new IgnoreChain(this.#ignoreCase, levels);
  }
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
