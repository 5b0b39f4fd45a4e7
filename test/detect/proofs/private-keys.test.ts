import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { writeDer } from '../../../src/detect/proofs/der.ts';
import { pgpCrc24 } from '../../../src/detect/proofs/pgp.ts';
import { privateKey } from '../../../src/detect/proofs/private-key.ts';
import { SeededRandom } from '../../../src/detect/random.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const edwards = generateKeyPairSync('ed25519').privateKey;
const passphrase = { cipher: 'aes-128-cbc', passphrase: 'x' };

function pem(label: string, bytes: Buffer): string {
  return [`-----BEGIN ${label}-----`, ...(bytes.toString('base64').match(/.{1,64}/g) ?? []), `-----END ${label}-----`].join('\n');
}

const integers = (count: number): Buffer =>
  writeDer(
    0x30,
    Array.from({ length: count }, (_, index) => writeDer(2, Buffer.alloc(20, index + 1))),
  );

const KEYS: readonly (readonly [form: string, text: string])[] = [
  ['RSA', rsa.export({ type: 'pkcs1', format: 'pem' }) as string],
  ['PKCS#8', rsa.export({ type: 'pkcs8', format: 'pem' }) as string],
  ['EC', curve.export({ type: 'sec1', format: 'pem' }) as string],
  ['PKCS#8', curve.export({ type: 'pkcs8', format: 'pem' }) as string],
  ['PKCS#8', edwards.export({ type: 'pkcs8', format: 'pem' }) as string],
  ['encrypted PKCS#8', rsa.export({ type: 'pkcs8', format: 'pem', ...passphrase }) as string],
  ['encrypted PKCS#1', rsa.export({ type: 'pkcs1', format: 'pem', ...passphrase }) as string],
  ['DSA', pem('DSA PRIVATE KEY', integers(6))],
  ['OpenSSH', privateKey.make(new SeededRandom('layout'), 'OPENSSH')],
];

/** How a block stands in files. */
const LAYOUTS: readonly (readonly [name: string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['indented, in YAML', (text) => text.replace(/^/gm, '    ')],
  ['one JSON string', (text) => JSON.stringify(text)],
  ['JSON within JSON', (text) => JSON.stringify(JSON.stringify(text))],
  [
    'joined string literals',
    (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => `  "${line}\\n" +`)
        .join('\n'),
  ],
  [
    'leading plus',
    (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => `  + '${line}\\n'`)
        .join('\n'),
  ],
  [
    'an array of lines',
    (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => `  '${line}',`)
        .join('\n'),
  ],
  ['commented with #', (text) => text.replace(/^/gm, '# ')],
  ['commented with //', (text) => text.replace(/^/gm, '// ')],
  ['shell continuation', (text) => text.replaceAll('\n', '\\n\\\n')],
];

for (const [layout, write] of LAYOUTS) {
  test(`private keys are read: ${layout}`, () => {
    for (const [form, text] of KEYS) assert.deepEqual(privateKey.check(write(text)), { verdict: 'valid', args: { form } });
    const block = pgpCrc24.make(new SeededRandom(layout));
    assert.equal(pgpCrc24.check(write(block)).verdict, 'valid');
  });
}

test('what only looks like a key is refuted', () => {
  const text = privateKey.make(new SeededRandom('refuted'), 'RSA');
  const [first = '', ...rest] = text.split('\n');
  const invalid = [
    [first, 'MIIEpAIBAAKCAQEA...', rest.at(-1)].join('\n'),
    [first, '<your key here>', rest.at(-1)].join('\n'),
    [first, ...rest.slice(2)].join('\n'),
    pem('RSA PRIVATE KEY', integers(3)),
    pem('PRIVATE KEY', Buffer.concat([integers(9), Buffer.from('rest')])),
    pem('OPENSSH PRIVATE KEY', integers(9)),
    pem('OPENSSH PRIVATE KEY', Buffer.from('openssh-key-v1\0\0\0\0\x04none', 'latin1')),
  ];
  for (const candidate of invalid) assert.equal(privateKey.check(candidate).verdict, 'invalid');
});

test('a block without its end, a public key and a certificate prove nothing', () => {
  const text = privateKey.make(new SeededRandom('unknown'), 'RSA');
  for (const candidate of [text.slice(0, -10), text.replaceAll('PRIVATE', 'PUBLIC'), pem('CERTIFICATE', integers(9)), '']) {
    assert.equal(privateKey.check(candidate).verdict, 'unknown');
  }
});

test('a PGP block without checksum line proves nothing', () => {
  const lines = pgpCrc24.make(new SeededRandom('no sum')).split('\n');
  assert.equal(pgpCrc24.check(lines.filter((line) => !line.startsWith('=')).join('\n')).verdict, 'unknown');
});
