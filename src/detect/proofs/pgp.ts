import { armorLines } from './armor.ts';
import { decodeBase64 } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** CRC-24 of OpenPGP, https://www.rfc-editor.org/rfc/rfc9580#section-6.1.1 */
export function crc24(bytes: Uint8Array): number {
  let remainder = 0xb704ce;
  for (const byte of bytes) {
    remainder ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder << 1) ^ (remainder & 0x800000 ? 0x1864cfb : 0);
  }
  return remainder & 0xffffff;
}

function sumOf(bytes: Uint8Array): string {
  const sum = Buffer.alloc(3);
  sum.writeUIntBE(crc24(bytes), 0, 3);
  return sum.toString('base64');
}

const LABEL = 'PGP PRIVATE KEY BLOCK';
const ARMOR = new RegExp(`-----BEGIN ${LABEL}-----(?<inner>[^]*?)-----END ${LABEL}-----`);

/** Armored secret keys, as a block of lines or one string literal with `\n`. The checksum line is optional: without it nothing is proved. */
export const pgpCrc24: Proof = {
  name: 'pgp-crc24',
  kind: 'checksum',
  check(secret) {
    const inner = ARMOR.exec(secret)?.groups?.['inner'];
    if (inner === undefined) return UNKNOWN;
    const body = armorLines(inner).filter((line) => line !== '' && !/^[A-Z][A-Za-z]+: /.test(line));
    const sum = body.pop();
    if (sum === undefined || !/^=[0-9A-Za-z+/]{4}$/.test(sum)) return UNKNOWN;
    const bytes = decodeBase64(body.join(''));
    return verdict(bytes !== undefined && `=${sumOf(bytes)}` === sum);
  },
  make(random) {
    const bytes = Buffer.concat([Buffer.from([0x95, 0x01, 0x10, 0x04]), random.bytes(272)]);
    const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${LABEL}-----`, '', ...lines, `=${sumOf(bytes)}`, `-----END ${LABEL}-----`].join('\n');
  },
};
