import type { SeededRandom } from '../random.ts';
import { armorLines } from './armor.ts';
import { decodeBase64 } from './base64.ts';
import { readDer, TAG, writeDer } from './der.ts';
import { isOpensshKey, makeOpensshKey } from './openssh.ts';
import { UNKNOWN, verdict, type Proof, type ProofResult } from './proof.ts';

const BLOCK = /-----BEGIN (?<label>[A-Z0-9 ]{0,40}PRIVATE KEY)-----(?<inner>[^]*?)-----END \k<label>-----/;

/** Header lines such as `Proc-Type` are given apart. */
function readBlock(inner: string): { readonly headers: string; readonly base64: string } {
  const lines = armorLines(inner);
  const headers = lines.filter((line) => /^[A-Za-z-]+: /.test(line)).join('\n');
  return {
    headers,
    base64: lines
      .filter((line) => !line.includes(':'))
      .join('')
      .replace(/\s/g, ''),
  };
}

/** Tags of the outer sequence's elements, by form: PKCS #1, DSA, SEC 1, PKCS #8, encrypted PKCS #8. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['RSA', /^(?:2 ){8}2(?: 48)?$/],
  ['DSA', /^(?:2 ){5}2$/],
  ['EC', /^2 4(?: 160)?(?: 161)?$/],
  ['PKCS#8', /^2 48 4(?: 160)?(?: (?:129|161))?$/],
  ['encrypted PKCS#8', /^48 4$/],
];

function formOf(bytes: Buffer): string | undefined {
  const outer = readDer(bytes);
  if (outer?.length !== 1 || outer[0]?.tag !== TAG.sequence) return undefined;
  const tags = readDer(outer[0].content)
    ?.map((element) => element.tag)
    .join(' ');
  return tags === undefined ? undefined : FORMS.find(([, shape]) => shape.test(tags))?.[0];
}

function checkBlock(label: string, inner: string): ProofResult {
  const { headers, base64 } = readBlock(inner);
  const bytes = decodeBase64(base64);
  if (!bytes) return verdict(false);
  if (label.startsWith('OPENSSH')) return isOpensshKey(bytes);
  // RFC 1421 headers: the content is a cipher's output, of which only the block length can be told.
  if (/Proc-Type: 4,ENCRYPTED/.test(headers)) return verdict(bytes.length % 8 === 0, { form: 'encrypted PKCS#1' });
  const form = formOf(bytes);
  return verdict(form !== undefined, { form: form ?? '' });
}

function block(label: string, bytes: Buffer, headers: readonly string[] = []): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...headers, ...lines, `-----END ${label}-----`].join('\n');
}

const integer = (bytes: Buffer): Buffer => writeDer(TAG.integer, Buffer.concat([Buffer.from([0x41]), bytes.subarray(1)]));
const version = (value: number): Buffer => writeDer(TAG.integer, Buffer.from([value]));
const ED25519 = Buffer.from('06032b6570', 'hex');
const PBES2 = Buffer.from('06092a864886f70d01050d', 'hex');

/** By the label's first word; PKCS #8 with an Ed25519 key without one. The numbers are random, so the keys open nothing. */
const SAMPLES: Readonly<Record<string, (random: SeededRandom) => string>> = {
  RSA: (random) => {
    const numbers = [128, 3, 128, 64, 64, 64, 64, 64].map((count) => integer(random.bytes(count)));
    return block('RSA PRIVATE KEY', writeDer(TAG.sequence, [version(0), ...numbers]));
  },
  EC: (random) => block('EC PRIVATE KEY', writeDer(TAG.sequence, [version(1), writeDer(TAG.octetString, random.bytes(32))])),
  OPENSSH: (random) => block('OPENSSH PRIVATE KEY', makeOpensshKey(random)),
  ENCRYPTED: (random) =>
    block(
      'ENCRYPTED PRIVATE KEY',
      writeDer(TAG.sequence, [writeDer(TAG.sequence, PBES2), writeDer(TAG.octetString, random.bytes(64))]),
    ),
  PROC: (random) =>
    block('RSA PRIVATE KEY', random.bytes(160), [
      'Proc-Type: 4,ENCRYPTED',
      `DEK-Info: AES-128-CBC,${random.bytes(16).toString('hex')}`,
      '',
    ]),
};

/** Base64 without any BEGIN line, as in a configuration value. */
function checkBare(base64: string): ProofResult {
  const bytes = /^M[\w+/]{40,16000}={0,2}$/.test(base64) ? decodeBase64(base64) : undefined;
  if (!bytes) return UNKNOWN;
  const form = formOf(bytes);
  return verdict(form !== undefined, { form: form ?? '' });
}

/** PEM blocks: base64 of DER in a known form, or an OpenSSH key. RFC 7468, RFC 5208, RFC 8017, RFC 5915, RFC 1421. */
export const privateKey: Proof = {
  name: 'private-key',
  kind: 'structure',
  check(secret) {
    const { label, inner } = BLOCK.exec(secret)?.groups ?? {};
    return label === undefined || inner === undefined ? checkBare(secret) : checkBlock(label, inner);
  },
  /** `prefix`: `RSA`, `EC`, `OPENSSH`, `ENCRYPTED`, or `PROC` for RFC 1421 encryption; PKCS #8 otherwise. `DER` leaves the BEGIN and END lines out. */
  make(random, prefix = '') {
    if (prefix === 'DER') return (SAMPLES['RSA'] as (random: SeededRandom) => string)(random).split('\n').slice(1, -1).join('');
    const sample = SAMPLES[prefix];
    if (sample) return sample(random);
    const seed = writeDer(TAG.octetString, writeDer(TAG.octetString, random.bytes(32)));
    return block('PRIVATE KEY', writeDer(TAG.sequence, [version(0), writeDer(TAG.sequence, ED25519), seed]));
  },
};
