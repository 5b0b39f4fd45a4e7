import { crypto } from '../../core/crypto.ts';
import type { Finding } from '../../core/finding.ts';

/**
 * What identifies a finding beside its path and rule. For a secret: an HMAC of its value, so that another value comes back and nobody reads the value
 * from the file. For a flaw: one HMAC of the flagged text and, behind a dot, one of its line, to tell equals apart.
 */
export interface Tag {
  readonly whole: string;
  /** survives an edit of the rest of the line */
  readonly text: string;
  /** of a strong secret: it identifies the secret alone, whatever the rule */
  readonly unique: boolean;
}

/** Hexadecimal digits. */
const STRONG = 32;
const FLAW = 16;
/**
 * The salt is public, so a word list could be tried against the tag of a short password. With 16 bits, one word in 65,536 fits by chance: a list of millions
 * leaves dozens, and a new password is taken for the old one once in 65,536 times.
 */
const WEAK = 4;

/** A shorter secret, or one with less entropy (bits), may be found by trying. */
const LEAST_LENGTH = 20;
const LEAST_BITS = 64;

function hmac(salt: string, kind: string, text: string, digits: number): string {
  return crypto().createHmac('sha256', salt).update(`${kind}\0${text}`).digest('hex').slice(0, digits);
}

/** Shannon entropy of the whole text, bits. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length);
  return bits;
}

/** Layout is no difference: white space, kind of quotes, trailing commas. */
function fold(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/['`]/g, '"')
    .replace(/[,;]+(?=[)\]}]|$)/g, '');
}

/** What is flagged, over all of its lines as far as the snippet has them. */
function flaggedText({ snippet: { lines, mark }, location: { start, end } }: Finding): string {
  const [first = '', ...more] = lines;
  if (start.line === end.line) return first.slice(mark.start, mark.end);
  const rest = more.slice(0, end.line - start.line);
  const last = rest.length === end.line - start.line ? rest.pop()?.slice(0, end.column - 1) : undefined;
  return [first.slice(mark.start), ...rest, last ?? ''].join('\n');
}

/** Tags of the findings of one scan, in order: equals in one file are told apart by their number. */
export function tagsOf(findings: readonly Finding[], salt: string): readonly Tag[] {
  const equals = new Map<string, number>();
  return findings.map((finding) => {
    if (finding.secret) return secretTag(finding.secret.reveal(), salt);
    const text = hmac(salt, 'flaw', fold(flaggedText(finding)), FLAW);
    const line = fold(finding.snippet.lines[0] ?? '');
    const key = [finding.location.path, finding.ruleId, text, line].join('\0');
    const number = equals.get(key) ?? 0;
    equals.set(key, number + 1);
    return { whole: `${text}.${hmac(salt, 'line', `${number}\0${line}`, FLAW)}`, text, unique: false };
  });
}

function secretTag(value: string, salt: string): Tag {
  const strong = value.length >= LEAST_LENGTH && bitsOf(value) >= LEAST_BITS;
  const whole = strong ? hmac(salt, 'secret', value, STRONG) : `~${hmac(salt, 'secret', value, WEAK)}`;
  return { whole, text: whole, unique: strong };
}
