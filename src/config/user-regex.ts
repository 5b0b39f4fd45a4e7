export const REGEX_FLAGS = 'imsu';
const MAX_LENGTH = 4096;

/** What other dialects write and JavaScript does not know. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\(\?P<\w/, 'a named group is written (?<name>…) here'],
  [/\(\?[a-z]{1,5}(?:-[a-z]{1,5})?[):]/, 'inline flags such as (?i) do not exist here; give flags: "i"'],
  [/\[\[:\w{1,9}:\]\]/, 'classes such as [[:alnum:]] do not exist here; write [0-9A-Za-z]'],
  [/(?<!\\)(?:\\\\){0,9}\\[AzZ]/, 'write ^ and $ instead of \\A and \\z'],
];

export type UserRegex =
  { readonly regex: RegExp; readonly problem?: undefined } | { readonly regex?: undefined; readonly problem: string };

/** V8 puts the whole expression into its message; what is wrong stands after the last colon. */
function reason(error: unknown): string {
  return (error instanceof Error ? error.message : '').split(': ').pop() ?? 'invalid';
}

/**
 * Compiles an expression that a user wrote. The problem's text never repeats the expression: an allowlist may hold a secret.
 * Running time is bounded elsewhere: by the window it runs in, by V8's linear fallback and by the file's time budget.
 */
export function compileUserRegex(source: string, flags = ''): UserRegex {
  if (source.length > MAX_LENGTH) return { problem: `is longer than ${MAX_LENGTH} characters` };
  const odd = [...flags].find((flag, at) => !REGEX_FLAGS.includes(flag) || flags.indexOf(flag) !== at);
  if (odd !== undefined)
    return { problem: `has flags that are not allowed or doubled; allowed are ${[...REGEX_FLAGS].join(', ')}` };
  // First, since JavaScript takes some of them and means something else.
  const foreign = FOREIGN.find(([dialect]) => dialect.test(source));
  if (foreign) return { problem: `is written for another regex dialect: ${foreign[1]}` };
  let regex: RegExp;
  try {
    regex = new RegExp(source, flags);
  } catch (error) {
    return { problem: `is not a regular expression of JavaScript (${reason(error)})` };
  }
  if (regex.test('')) return { problem: 'matches the empty text, so it would match everywhere' };
  return { regex };
}
