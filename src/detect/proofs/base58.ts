import { crypto } from '../../core/crypto.ts';
import { ALPHABETS } from '../random.ts';
import { decodeBase58, fromBytes, toDigits } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

function doubleSha256(bytes: Uint8Array): Buffer {
  return crypto().createHash('sha256').update(crypto().createHash('sha256').update(bytes).digest()).digest();
}

/** Bitcoin private keys in wallet import format: network, 32 bytes, a mark for compressed keys, first four bytes of a double SHA-256. */
export const bitcoinWif: Proof = {
  name: 'bitcoin-wif',
  kind: 'checksum',
  check(secret) {
    if (!/^(?:[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})$/.test(secret)) return UNKNOWN;
    const bytes = decodeBase58(secret, ALPHABETS.base58) as Buffer;
    const length = secret.length === 51 ? 37 : 38;
    return verdict(bytes.length === length && doubleSha256(bytes.subarray(0, -4)).subarray(0, 4).equals(bytes.subarray(-4)));
  },
  /** `prefix` is the wanted first character: `5` for an uncompressed key, `K` (or `L`) for a compressed one. */
  make(random, prefix = '5') {
    const mark = prefix === '5' ? [] : [1];
    const body = Buffer.concat([Buffer.from([0x80]), random.bytes(32), Buffer.from(mark)]);
    return toDigits(fromBytes(Buffer.concat([body, doubleSha256(body).subarray(0, 4)])), ALPHABETS.base58);
  },
};

/** JFrog API keys: base58 of 54 bytes that begins with `AKCp`. */
export const artifactoryApiKey: Proof = {
  name: 'artifactory-api-key',
  kind: 'structure',
  check(secret) {
    if (!/^AKCp[0-9A-Za-z]{66,72}$/.test(secret)) return UNKNOWN;
    return verdict(decodeBase58(secret, ALPHABETS.base58)?.length === 54);
  },
  make: (random, prefix = 'AKCp') => prefix + random.chars(ALPHABETS.base58, 69),
};
