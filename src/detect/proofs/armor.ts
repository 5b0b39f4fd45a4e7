/** Comment mark, then an opening quote, perhaps after a joining operator. */
const BEFORE = /^\s*(?:(?:\/\/|[#*>|])\s+)?(?:[+.]?\s*["'`])?/;
const AFTER = /["'`][\s+,;.\\)]*$|[\s\\]+$/;
const PUNCTUATION = /^[\s"'`+,;.\\()#*>|]*$/;

/**
 * Lines of an armored block as it stands in a file, each without what the file put round it: indentation, comment marks, and quotes where the lines
 * are string literals (joined, or one literal with `\n`). Lines without any letter, digit or `=` are left out.
 *
 * @param inner what stands between the BEGIN and END lines
 */
export function armorLines(inner: string): string[] {
  return inner
    .replace(/\\+[nrt]/g, '\n')
    .split('\n')
    .filter((line) => !PUNCTUATION.test(line))
    .map((line) => line.replace(BEFORE, '').replace(AFTER, ''));
}
