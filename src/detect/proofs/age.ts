import { UNKNOWN, verdict, type Proof } from './proof.ts';

const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const HUMAN_PART = 'age-secret-key-';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Checksum of BIP 173: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki. 1 for a valid text, human part expanded and checksum included. */
export function bech32Polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => {
      if ((top >>> bit) & 1) sum ^= term;
    });
  }
  return sum >>> 0;
}

export function expandHumanPart(text: string): number[] {
  const codes = [...text].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** age identities: https://github.com/C2SP/C2SP/blob/main/age.md. Upper case, 32 bytes as 52 characters, 6 of checksum. */
export const ageBech32: Proof = {
  name: 'age-bech32',
  kind: 'checksum',
  check(secret) {
    const data = /^AGE-SECRET-KEY-1(?<data>[0-9A-Z]{58})$/.exec(secret)?.groups?.['data'];
    if (data === undefined) return UNKNOWN;
    const values = [...data.toLowerCase()].map((character) => CHARSET.indexOf(character));
    return verdict(!values.includes(-1) && bech32Polymod([...expandHumanPart(HUMAN_PART), ...values]) === 1);
  },
  make(random) {
    const values = [...random.bytes(52)].map((byte) => byte & 31);
    const sum = bech32Polymod([...expandHumanPart(HUMAN_PART), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
    const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
    return `${HUMAN_PART}1${[...values, ...check].map((value) => CHARSET.charAt(value)).join('')}`.toUpperCase();
  },
};
