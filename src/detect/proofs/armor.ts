/**
 * Lines of an armored block as it stands in a file, each without what the file put round it: indentation, comment marks, and quotes where the lines
 * are string literals (joined, or one literal with `\n`).
 *
 * @param inner what stands between the BEGIN and END lines
 */
export function armorLines(inner: string): string[] {
  return inner
    .replace(/\\+[nrt]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:(?:\/\/|[#*>|])\s+)?(?:[+.]?\s*["'`])?|["'`][\s+,;.\\)]*$|[\s\\]+$/g, ''));
}
