import { ALPHABETS } from '../random.ts';
import { decodeBase64 } from './base64.ts';
import { fromBytes, fromDigits, toDigits } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/**
 * Join tokens are a SHA-256 digest and 16 random bytes, each in base36; unlock keys are 32 bytes in base64.
 * https://docs.docker.com/reference/cli/docker/swarm/join-token/
 */
export const dockerSwarmToken: Proof = {
  name: 'docker-swarm-token',
  kind: 'structure',
  check(secret) {
    const { digest, random } =
      /^SWMTKN-[12]-(?:[01]-)?(?<digest>[0-9a-z]{50})-(?<random>[0-9a-z]{25})$/.exec(secret)?.groups ?? {};
    if (digest !== undefined && random !== undefined) return verdict(fits(digest, 256) && fits(random, 128));
    const key = /^SWMKEY-1-(?<key>[\w+/-]{43})$/.exec(secret)?.groups?.['key'];
    return key === undefined ? UNKNOWN : verdict(decodeBase64(key)?.length === 32);
  },
  make(random, prefix = 'SWMTKN-1-') {
    if (prefix.startsWith('SWMKEY')) return prefix + random.bytes(32).toString('base64').slice(0, 43);
    const digits = (count: number, length: number): string =>
      toDigits(fromBytes(random.bytes(count)), ALPHABETS.loweralnum, length);
    return `${prefix}${digits(32, 50)}-${digits(16, 25)}`;
  },
};

function fits(digits: string, bits: number): boolean {
  const value = fromDigits(digits, ALPHABETS.loweralnum);
  return value !== undefined && value < 1n << BigInt(bits);
}
