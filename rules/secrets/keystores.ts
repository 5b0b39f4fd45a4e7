import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT } from '../_shared/command-line.ts';

const COMMON = { category: 'secret', severity: 'high', confidence: 'medium', since: '0.1.0', generic: true } as const;

const SEEN = 'Command lines end up in histories, logs and process lists, and this one is in the repository too.';

export const opensslPassphrase = defineRule({
  ...COMMON,
  id: 'openssl-passphrase',
  title: 'Passphrase on an openssl command line',
  description: `Opens the key or keystore that the command reads or writes. ${SEEN}`,
  remediation: 'Protect the key with a new passphrase and read that from the environment or a file: `-passin env:NAME`.',
  references: ['https://docs.openssl.org/3.5/man1/openssl-passphrase-options/'],
  keywords: [
    '-pass pass:',
    '-passin pass:',
    '-passout pass:',
    '-pass "pass:',
    "-pass 'pass:",
    '-passin "pass:',
    '-passout "pass:',
  ],
  pattern: new RegExp(String.raw`-pass(?:in|out)?\s["']?pass:${ARGUMENT}`),
  require: ['not-words'],
  examples: {
    embed: false,
    match: [
      'openssl pkcs12 -export -in a.pem -out a.p12 -passout pass:«{alnum:12}»',
      'openssl enc -d -aes-256-cbc -pass "pass:«{alnum:20}»"',
    ],
    noMatch: [
      'openssl pkcs12 -export -passout env:P12_PASSWORD',
      'openssl rsa -passin pass:$PASSWORD',
      'openssl req -passout pass:password',
      'openssl pkcs12 -export -passout pass:',
    ],
  },
});

export const keystorePassword = defineRule({
  ...COMMON,
  id: 'keystore-password',
  title: 'Password on a keytool or jarsigner command line',
  description: `Opens the keystore with the private keys in it. ${SEEN}`,
  remediation: 'Change it with `keytool -storepasswd`, then read it from the environment: `-storepass:env NAME`.',
  references: ['https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html'],
  keywords: ['-storepass ', '-keypass ', '-deststorepass ', '-srcstorepass ', '-destkeypass ', '-srckeypass '],
  pattern: new RegExp(String.raw`-(?:src|dest)?(?:store|key)pass\s{1,4}${ARGUMENT}`),
  allow: [/^(?:changeit|android|storepass|keypass|keystore)$/i],
  require: ['not-words'],
  examples: {
    embed: false,
    match: [
      'keytool -genkey -keystore a.jks -storepass «{alnum:12}» -alias a',
      'jarsigner -keystore a.jks -keypass «{alnum:12}» a.jar a',
    ],
    noMatch: [
      'keytool -list -keystore cacerts -storepass changeit',
      'keytool -list -storepass "$STOREPASS"',
      'keytool -list -storepass:env STOREPASS',
      'keytool -list -keystore debug.keystore -storepass android',
    ],
  },
});
