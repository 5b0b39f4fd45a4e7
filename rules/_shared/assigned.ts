import type { NamedValue } from '../../src/core/rule.ts';

/**
 * A value without a shape of its own, given to a name that says whose it is, in any of the usual syntaxes.
 *
 * @param names regular expression source of the name or a part of it; letters match either case. `named` builds the common "provider … token" form.
 * @param value regular expression source of the whole value, case sensitive
 */
export function assigned(names: string, value: string): NamedValue {
  return { names: new RegExp(names, 'i'), value: new RegExp(`^(?:${value})$`) };
}

/** Source of a name that starts with a provider and holds one of the words: `named('github', 'token|secret')`. A blank may separate them. */
export function named(provider: string, words: string): string {
  return `(?:${provider})[\\w .-]{0,32}?(?:${words})`;
}
