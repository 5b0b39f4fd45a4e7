import { ALPHABETS } from '../random.ts';
import { decodeBase32, encodeBase32 } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** CRC-16/XMODEM: polynomial 0x1021, start 0. */
export function crc16(bytes: Uint8Array): number {
  let remainder = 0;
  for (const byte of bytes) {
    remainder ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) remainder = ((remainder << 1) ^ (remainder & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return remainder;
}

/** Kinds of NATS keys by the second letter of their seed: account, cluster, server, operator, user, curve. */
const KINDS: Readonly<Record<string, number>> = { A: 0, C: 2 << 3, N: 13 << 3, O: 14 << 3, U: 20 << 3, X: 23 << 3 };
const SEED = 18 << 3;

/** NATS seeds: base32 of kind, 32 bytes and their CRC-16, low byte first. https://docs.nats.io/using-nats/developer/connecting/nkey */
export const nkeyCrc16: Proof = {
  name: 'nkey-crc16',
  kind: 'checksum',
  check(secret) {
    if (!/^S[ACNOUX][A-Z2-7]{56}$/.test(secret)) return UNKNOWN;
    const bytes = decodeBase32(secret, ALPHABETS.base32) as Buffer;
    return verdict(bytes.readUInt16LE(34) === crc16(bytes.subarray(0, 34)) && encodeBase32(bytes, ALPHABETS.base32) === secret);
  },
  make(random, prefix = 'SU') {
    const kind = KINDS[prefix.charAt(1)] ?? (KINDS['U'] as number);
    const bytes = Buffer.concat([Buffer.from([SEED | (kind >> 5), (kind & 31) << 3]), random.bytes(32), Buffer.alloc(2)]);
    bytes.writeUInt16LE(crc16(bytes.subarray(0, 34)), 34);
    return encodeBase32(bytes, ALPHABETS.base32);
  },
};
