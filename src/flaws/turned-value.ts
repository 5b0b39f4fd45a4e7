import type { Span } from '../core/location.ts';
import type { MatchFix as Fix } from '../core/match.ts';
import type { SourceCode } from '../syntax/source-code.ts';

/** What switches a check on in the place of what switches it off, written as it was. */
const TURNED: ReadonlyMap<string, string> = new Map([
  ['false', 'true'],
  ['False', 'True'],
  ['FALSE', 'TRUE'],
  ['true', 'false'],
  ['True', 'False'],
  ['TRUE', 'FALSE'],
  ['YES', 'NO'],
  ['NO', 'YES'],
  ['yes', 'no'],
  ['no', 'yes'],
  ['off', 'on'],
  ['Off', 'On'],
  ['on', 'off'],
  ['0', '1'],
  ['0L', '1L'],
  ['VERIFY_NONE', 'VERIFY_PEER'],
  ['SSL_VERIFY_NONE', 'SSL_VERIFY_PEER'],
  ['verify_none', 'verify_peer'],
  ['CERT_NONE', 'CERT_REQUIRED'],
]);

/** libcurl's check of the host name is a level, and 2 is the one that checks. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['0', '2'],
  ['0L', '2L'],
  ['false', '2'],
  ['FALSE', '2'],
]);

/** The setting that ends at the span's end, with its constant value the other way round: `session.verify = True`. */
export function turnedValue({ tokens, text, language }: SourceCode, { start, end }: Span): Fix | undefined {
  const value = tokens.at(end - 1);
  if (value < 0 || tokens.end(value) !== end || /^(?:!|not|-)$/.test(tokens.textOf(value - 1))) return undefined;
  const written = tokens.textOf(value);
  const levels = /verifyhost/i.test(text.slice(start, tokens.start(value))) && language !== 'ruby';
  const replacement = (levels ? LEVELS.get(written) : undefined) ?? TURNED.get(written);
  if (replacement === undefined) return undefined;
  return {
    description: `Write \`${replacement}\` in the place of \`${written}\``,
    edits: [{ start: tokens.start(value), end, replacement }],
  };
}
