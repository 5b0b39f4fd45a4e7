import type { ProofName } from '../../core/rule.ts';
import type { SeededRandom } from '../random.ts';

export interface ProofResult {
  /** `unknown`: the secret does not have the form that carries this proof, so nothing follows */
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  /** what the structure says besides, such as an account id; never a part of the secret that is secret */
  readonly args?: Readonly<Record<string, string | number>>;
}

/** A checksum or structure that can be verified without a network. */
export interface Proof {
  readonly name: ProofName;
  /** `checksum` or `structure`: the words of the evidence */
  readonly kind: 'checksum' | 'structure';
  /** Never throws, whatever the string. */
  check(secret: string): ProofResult;
  /** A made-up token that `check` finds valid, for examples and tests. `prefix` where one algorithm serves several prefixes. */
  make(random: SeededRandom, prefix?: string): string;
}

export const UNKNOWN: ProofResult = { verdict: 'unknown' };

export function verdict(holds: boolean, args?: ProofResult['args']): ProofResult {
  if (!holds) return { verdict: 'invalid' };
  return args ? { verdict: 'valid', args } : { verdict: 'valid' };
}
