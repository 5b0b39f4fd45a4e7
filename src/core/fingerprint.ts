import { crypto } from './crypto.ts';

/**
 * Identity of a finding over time: rule, path, the masked line with white space folded, and the ordinal among equals in that file.
 * Holds no line number and no secret, so an edit elsewhere keeps it and nothing can be guessed from it.
 *
 * @param ordinal 0-based count of earlier findings in the file with the same rule and masked line
 * @returns 32 hexadecimal digits
 */
export function fingerprint(ruleId: string, path: string, maskedLine: string, ordinal: number): string {
  const line = maskedLine.replace(/\s+/g, ' ').trim();
  return crypto()
    .createHash('sha256')
    .update([ruleId, path, line, String(ordinal)].join('\0'))
    .digest('hex')
    .slice(0, 32);
}
