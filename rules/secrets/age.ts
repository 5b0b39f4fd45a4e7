import { defineRule } from '../../src/core/rule.ts';

export const ageSecretKey = defineRule({
  id: 'age-secret-key',
  title: 'age secret key',
  category: 'secret',
  description: 'Decrypts every file that was encrypted to its public key.',
  remediation: 'Make a new key with `age-keygen`, encrypt the files anew, keep the key file out of the repository.',
  references: ['https://github.com/FiloSottile/age#readme'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'age',
  keywords: ['age-secret-key-1'],
  pattern: /(?<![\w-])AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![\w-])/,
  proof: 'age-bech32',
  examples: {
    match: ['«{token:age-bech32}»', 'SOPS_AGE_KEY=«{token:age-bech32}»'],
    noMatch: [
      'x{token:age-bech32}',
      'AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
      'AGE-SECRET-KEY-1{lower:58}',
      'AGE-SECRET-KEY-1{digits:58}1',
      'AGE-SECRET-KEY-1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
