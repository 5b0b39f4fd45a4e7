import { crypto } from '../../core/crypto.ts';
import { BIP39_WORDS } from './bip39-words.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

const INDEX: ReadonlyMap<string, number> = new Map(BIP39_WORDS.map((word, index) => [word, index]));

/** Eleven bits a word, as one string of binary digits; undefined where a word is not of the list. */
function bitsOf(words: readonly string[]): string | undefined {
  const numbers = words.map((word) => INDEX.get(word));
  return numbers.includes(undefined)
    ? undefined
    : numbers.map((number) => (number as number).toString(2).padStart(11, '0')).join('');
}

function binary(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

/** First bits of SHA-256 of the entropy, one for each 32 of it. */
function checksumBits(entropy: string): string {
  const bytes = Buffer.from((entropy.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return binary(crypto().createHash('sha256').update(bytes).digest()).slice(0, entropy.length / 32);
}

/** Seed phrases of 12, 15, 18, 21 or 24 English words. https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki */
export const bip39: Proof = {
  name: 'bip39',
  kind: 'checksum',
  check(secret) {
    const words = secret.toLowerCase().split(/[\s,]+/);
    if (![12, 15, 18, 21, 24].includes(words.length) || !words.every((word) => /^[a-z]{3,8}$/.test(word))) return UNKNOWN;
    const bits = bitsOf(words);
    if (bits === undefined) return verdict(false);
    const entropy = bits.slice(0, Math.floor((bits.length * 32) / 33));
    return verdict(checksumBits(entropy) === bits.slice(entropy.length));
  },
  /** `prefix` is the number of words, 12 by default. */
  make(random, prefix = '12') {
    const entropy = binary(random.bytes((Number(prefix) * 4) / 3));
    const numbers = (entropy + checksumBits(entropy)).match(/.{11}/g) ?? [];
    return numbers.map((number) => BIP39_WORDS[Number.parseInt(number, 2)]).join(' ');
  },
};
