const NO_CODE = /\.(?:map|d\.[cm]?ts|pyi)$/;

/** Files with nothing that runs: a source map repeats, in strings, code that stands elsewhere; declarations only name types. */
export function holdsNoCode(path: string): boolean {
  return NO_CODE.test(path);
}
