import { isPatternRule, type AssignmentRule, type PatternRule } from '../core/rule.ts';
import { placeholderKind } from './placeholder.ts';
import { decodeBase64Text } from './proofs/base64.ts';

/** Users and passwords that every manual writes. */
const SAMPLE =
  /^(?:user(?:name)?|admin|root|guest|test(?:er)?|foo|bar|me|you|login|name|alice|bob|demo|pass(?:word)?|secret|1234?5?6?)$/i;

/**
 * Why the text that a rule's base64 holds is no secret, as `placeholderKind` says it, or undefined. Of `user:password` the password counts; one that
 * repeats the user (`admin:admin`) is no secret either.
 */
export function encodedPlaceholder(rule: PatternRule | AssignmentRule, value: string): string | undefined {
  const text = isPatternRule(rule) && rule.encoding ? decodeBase64Text(value) : undefined;
  if (text === undefined) return undefined;
  const colon = text.indexOf(':');
  const user = text.slice(0, Math.max(0, colon));
  const password = text.slice(colon + 1).trim();
  if (colon !== -1 && (password === user || SAMPLE.test(password))) return 'word';
  return placeholderKind(password);
}
