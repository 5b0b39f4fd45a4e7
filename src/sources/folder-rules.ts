import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { decodeName, systemPath } from './file-name.ts';
import { runGit, splitNul } from './git.ts';
import { IgnoreChain, withSlash } from './ignore-chain.ts';

export const OWN_IGNORE_FILE = '.tightlipignore';
const GIT_IGNORE_FILE = '.gitignore';

/** Tells whether a folder holds an entry that may be read: its listing knows, else the file system is asked. */
type Holds = (name: string) => boolean;

/**
 * What is left out in one folder: by `.tightlipignore`, and, where git itself does not make the list, by git's ignore files. Immutable: a folder's rules
 * build on those of the folder above. Paths are absolute, with forward slashes; a folder's ends with one.
 */
export class FolderRules {
  readonly #git: IgnoreChain | undefined;
  readonly #own: IgnoreChain;

  private constructor(git: IgnoreChain | undefined, own: IgnoreChain) {
    this.#git = git;
    this.#own = own;
  }

  /** The rules at the topmost folder whose ignore files count. */
  static at(folder: string, gitignore: boolean): FolderRules {
    const own = new IgnoreChain(false);
    if (!gitignore) return new FolderRules(undefined, own).within(folder);
    const { ignoreCase, excludesFile } = userRules(folder);
    const patterns = readPatterns(excludesFile, statSync);
    const git = new IgnoreChain(ignoreCase);
    return new FolderRules(patterns === undefined ? git : git.with(folder, patterns), own).within(folder);
  }

  /** The rules inside a folder that is entered. */
  within(folder: string, holds: Holds = (name) => existsSync(systemPath(withSlash(folder) + name))): FolderRules {
    let git = this.#git?.within(folder);
    if (git !== undefined && holds('.git')) git = extended(git, folder, infoExclude(folder), statSync);
    if (git !== undefined && holds(GIT_IGNORE_FILE)) git = extended(git, folder, withSlash(folder) + GIT_IGNORE_FILE);
    let own = this.#own.within(folder);
    if (holds(OWN_IGNORE_FILE)) own = extended(own, folder, withSlash(folder) + OWN_IGNORE_FILE);
    return new FolderRules(git, own);
  }

  /** Ignored by git's files: as good as not there. */
  gitIgnores(path: string): boolean {
    return this.#git?.ignores(path) ?? false;
  }

  /** Left out by `.tightlipignore`: reported as skipped. */
  excludes(path: string): boolean {
    return this.#own.ignores(path);
  }
}

function extended(chain: IgnoreChain, folder: string, file: string, stat?: typeof statSync): IgnoreChain {
  const patterns = readPatterns(file, stat);
  return patterns === undefined ? chain : chain.with(folder, patterns);
}

/**
 * An ignore file that cannot be read hides nothing, so that is no error here; as a file of the tree it is reported. Like git, a link is followed only
 * outside the tree that is scanned.
 */
function readPatterns(file: string, stat: typeof lstatSync | typeof statSync = lstatSync): string | undefined {
  try {
    return stat(systemPath(file)).isFile() ? decodeName(readFileSync(systemPath(file))) : undefined;
  } catch {
    return undefined;
  }
}

/** `info/exclude` of the repository whose `.git` stands in a folder; a file there (submodule, linked work tree) leads to it, see gitrepository-layout(5). */
function infoExclude(folder: string): string {
  const entry = `${withSlash(folder)}.git`;
  const gitFolder = resolve(folder, /^gitdir: (.*)/.exec(readPatterns(entry) ?? '')?.[1] ?? '.git');
  const common = readPatterns(`${withSlash(gitFolder)}commondir`)?.trim() ?? '.';
  return `${withSlash(resolve(gitFolder, common))}info/exclude`;
}

/** The user's own ignore file and whether names differ by case, as git's configuration has it for a folder. */
function userRules(folder: string): { ignoreCase: boolean; excludesFile: string } {
  const settings = new Map<string, string>();
  const result = runGit(['config', '-z', '--type=path', '--get-regexp', '^core\\.(excludesfile|ignorecase)$'], folder);
  for (const entry of result.ok ? splitNul(result.stdout) : []) {
    const [name = '', value = ''] = entry.split('\n', 2);
    settings.set(name, value);
  }
  const home = process.env['XDG_CONFIG_HOME'] || `${homedir()}/.config`;
  const ignoreCase = settings.get('core.ignorecase')?.toLowerCase();
  const foldsCase = process.platform === 'win32' || process.platform === 'darwin';
  return {
    ignoreCase: ignoreCase === undefined ? foldsCase : ['true', 'yes', 'on', '1'].includes(ignoreCase),
    excludesFile: resolve(folder, settings.get('core.excludesfile') ?? `${home}/git/ignore`),
  };
}
