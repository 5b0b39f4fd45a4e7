/** No letter or digit before, unless an escape (`\n`) or a percent code (`%3D`) ends there. */
const START = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))`;

/**
 * A token whose prefix tells what it is, as it stands in any text: neither before nor after it goes on.
 *
 * @param source regular expression source of the token, case sensitive
 * @param alphabet characters (as inside `[…]`) that would lengthen the token and so refute its length
 */
export function token(source: string, alphabet = String.raw`\w-`): RegExp {
  return new RegExp(`${START}(?:${source})(?![${alphabet}])`);
}
