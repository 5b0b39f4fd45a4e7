/**
 * A glob as it was typed in a folder, made relative to the scan's root. As in .gitignore, one without a slash fits a name at any depth, and a
 * leading slash only says that it does not.
 *
 * @param folder of whoever typed it, relative to the root with forward slashes; empty for the root itself
 */
export function anchorGlob(glob: string, folder: string): string {
  const pattern = glob.replace(/^(?:\.?\/)+|\/+$/g, '');
  const anywhere = !glob.replace(/\/+$/, '').includes('/');
  const prefix = folder === '' ? '' : `${folder.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&')}/`;
  return `${prefix}${anywhere ? '**/' : ''}${pattern}`;
}

/** The glob and all that lies below what it fits, for whoever matches whole paths. */
export function coveringGlobs(glob: string): readonly string[] {
  return [glob, `${glob}/**`];
}
