import { defineRule } from '../../src/core/rule.ts';
import { ARMOR_BODY, ARMOR_HAS_KEY } from '../_shared/armor.ts';

const COMMON = { category: 'secret', since: '0.1.0', placeholders: 'keep' } as const;

export const privateKeyEncrypted = defineRule({
  ...COMMON,
  id: 'private-key-encrypted',
  title: 'Private key protected by a passphrase',
  description:
    'Whoever guesses the passphrase, offline and without limit, can pose as the key’s owner. The passphrase is often in the same repository.',
  remediation:
    'Make a new key pair if the passphrase is weak or was shared; otherwise move the file to a vault and allow it with that reason.',
  references: [
    'https://www.rfc-editor.org/rfc/rfc7468#section-11',
    'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
  ],
  severity: 'low',
  confidence: 'medium',
  keywords: ['-----begin', '---- begin ssh2', 'putty-user-key-file-'],
  pattern: [
    new RegExp(`-----BEGIN ENCRYPTED PRIVATE KEY-----${ARMOR_HAS_KEY}${ARMOR_BODY}{40,16000}-----END ENCRYPTED PRIVATE KEY-----`),
    new RegExp(
      `-----BEGIN (?:RSA|EC|DSA|DH) PRIVATE KEY-----(?=[^-]{0,80}?Proc-Type)${ARMOR_HAS_KEY}${ARMOR_BODY}{40,16000}-----END (?:RSA|EC|DSA|DH) PRIVATE KEY-----`,
    ),
    new RegExp(
      `-----BEGIN OPENSSH PRIVATE KEY-----(?=[^-]{0,40}?b3BlbnNzaC1rZXktdjEAAAAA(?!BG5vbmU))${ARMOR_BODY}{40,16000}-----END OPENSSH PRIVATE KEY-----`,
    ),
    new RegExp(`---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----${ARMOR_BODY}{40,16000}---- END SSH2 ENCRYPTED PRIVATE KEY ----`),
    /PuTTY-User-Key-File-[23]: [\w@.-]{4,40}\s{1,4}Encryption: aes256-cbc\s[^]{100,12000}?Private-MAC: [0-9a-f]{40,64}/,
  ],
  reach: 17_000,
  entropy: 4,
  report: 'first-line',
  examples: {
    embed: false,
    match: [
      '«{token:private-key:ENCRYPTED}»\n',
      '«{token:private-key:PROC}»\n',
      '«PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: a\nPublic-Lines: 1\n{base64:64}\nPrivate-Lines: 1\n{base64:64}\nPrivate-MAC: {hex:64}»\n',
    ],
    noMatch: [
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----',
      'return "-----BEGIN ENCRYPTED PRIVATE KEY-----\\r\\n" . chunk_split($key) . "-----END ENCRYPTED PRIVATE KEY-----";',
      '{token:private-key:RSA}',
      '{token:putty-key}',
    ],
  },
});

export const puttyPrivateKey = defineRule({
  ...COMMON,
  id: 'putty-private-key',
  title: 'PuTTY private key without passphrase',
  description: 'Lets its holder log in wherever the key is authorised.',
  remediation:
    'Make a new key pair, remove the old public key from every authorized_keys file, then protect the new key with a passphrase and keep it out of repositories.',
  references: ['https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['putty-user-key-file-'],
  pattern: /PuTTY-User-Key-File-[123]: [\w@.-]{4,40}\s{1,4}Encryption: none\s[^]{60,12000}?Private-(?:MAC|Hash): [0-9a-f]{40,64}/,
  reach: 13_000,
  proof: 'putty-key',
  report: 'first-line',
  examples: {
    embed: false,
    match: [
      '«PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: a\nPublic-Lines: 1\n{base64:64}\nPrivate-Lines: 1\n{base64:64}\nPrivate-MAC: {hex:40}»\n',
      '«PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: b\nPublic-Lines: 1\n{base64:68}\nPrivate-Lines: 1\n{base64:48}\nPrivate-MAC: {hex:64}»\n',
    ],
    noMatch: [
      'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\n{base64:64}\nPrivate-MAC: {hex:64}',
      'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: a\n',
      'The first line is PuTTY-User-Key-File-3: and the algorithm.',
    ],
  },
});

export const pgpPrivateKey = defineRule({
  ...COMMON,
  id: 'pgp-private-key',
  title: 'PGP private key',
  description:
    'Lets its holder sign (mail, commits, releases) as its owner and read what is encrypted for them, unless a strong passphrase protects it.',
  remediation:
    'Publish a revocation certificate, make a new key, sign releases again where needed, then keep the key in an agent or on a hardware token.',
  references: ['https://www.rfc-editor.org/rfc/rfc9580', 'https://www.gnupg.org/gph/en/manual/c14.html'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['-----begin pgp'],
  pattern: new RegExp(
    `-----BEGIN PGP (?:PRIVATE|SECRET) KEY BLOCK-----${ARMOR_HAS_KEY}${ARMOR_BODY}{60,32000}-----END PGP (?:PRIVATE|SECRET) KEY BLOCK-----`,
  ),
  reach: 33_000,
  entropy: 4,
  proof: 'pgp-crc24',
  report: 'first-line',
  examples: {
    embed: false,
    match: [
      '«{token:pgp-crc24}»\n',
      'key: "«-----BEGIN PGP PRIVATE KEY BLOCK-----\\n\\n{base64:64}\\n{base64:64}\\n=AbCd\\n-----END PGP PRIVATE KEY BLOCK-----»"',
    ],
    noMatch: [
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n{base64:64}\n{base64:64}\n-----END PGP PUBLIC KEY BLOCK-----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----',
      'gpg --armor --export-secret-keys prints -----BEGIN PGP PRIVATE KEY BLOCK----- and more',
    ],
  },
});
