import { isPatternRule, type AssignmentRule, type PatternRule } from '../core/rule.ts';
import { placeholderKind } from './placeholder.ts';
import { decodeBase64Text } from './proofs/base64.ts';

/** Users and passwords that every manual writes. */
const SAMPLE =
  /^(?:user(?:name)?|admin|root|guest|test(?:er)?|foo|bar|me|you|login|name|alice|bob|demo|pass(?:word)?|secret|1234?5?6?)$/i;

/** Percent codes of printable ASCII, as in a URL: `%3Cpassword%3E`. */
const PERCENT = /%[2-7][0-9A-Fa-f]/;
const PERCENTS = /%([2-7][0-9A-Fa-f])/g;

/**
 * Why the text that percent codes or a rule's base64 hold is no secret, as `placeholderKind` says it, or undefined. Of `user:password` the password counts; one that
 * repeats the user (`admin:admin`) is no secret either.
 */
export function encodedPlaceholder(rule: PatternRule | AssignmentRule, value: string): string | undefined {
  if (PERCENT.test(value)) {
    const plain = value.replace(PERCENTS, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
    const kind = placeholderKind(plain);
    return kind === 'word' || kind === 'reference' ? kind : undefined;
  }
  const mayBeEncoded = isPatternRule(rule) ? rule.encoding : rule.judge && value.length >= 12;
  const text = mayBeEncoded ? decodeBase64Text(value) : undefined;
  if (text === undefined) return undefined;
  const colon = text.indexOf(':');
  const user = text.slice(0, Math.max(0, colon));
  const password = text.slice(colon + 1).trim();
  if (/^[A-Za-z']{1,14}(?: [A-Za-z']{1,14}){2,}\s*$/.test(text)) return 'word';
  if (colon !== -1 && (password === user || SAMPLE.test(password))) return 'word';
  return placeholderKind(password);
}
