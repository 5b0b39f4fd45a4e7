import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'AWS',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  ],
} as const;

const ROTATE =
  'Deactivate and delete the key in the IAM console under Users > Security credentials, read CloudTrail for its use, then give the program a role or read keys from a vault.';

/** A secret access key: 30 bytes, so 40 characters of base64 without padding. The end of AWS's documentation keys gives them away. */
const SECRET = '[A-Za-z0-9/+]{40}';
const DOCUMENTED = [/EXAMPLEKEY$/, /^wJalrXUtnFEMI/] as const;

export const awsAccessKeyId = defineRule({
  ...COMMON,
  id: 'aws-access-key-id',
  title: 'AWS access key id',
  description: 'Names a key and its account. It opens nothing without its secret, which is often close by.',
  remediation: ROTATE,
  severity: 'medium',
  confidence: 'high',
  keywords: ['akia', 'asia', 'abia', 'acca'],
  pattern: /(?:(?<![A-Za-z0-9+])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9+])/,
  entropy: 2.5,
  proof: 'aws-access-key-id',
  allow: [/EXAMPLE\d?$/],
  examples: {
    match: [
      'AWS_ACCESS_KEY_ID=«{token:aws-access-key-id}»',
      'X-Amz-Credential=«{token:aws-access-key-id:ASIA}»%2F20300101%2Feu-west-1%2Fs3%2Faws4_request',
      'key: "«AKIA{base32:16}»"',
    ],
    noMatch: [
      'AKIA{base32:15}',
      'AKIA{base32:17}',
      'xAKIA{base32:16}',
      'akia{lower:16}',
      'AKIA{base32:9}EXAMPLE',
      'AKIAXXXXXXXXXXXXXXXX',
    ],
  },
});

export const awsSecretAccessKey = defineRule({
  ...COMMON,
  id: 'aws-secret-access-key',
  title: 'AWS secret access key',
  description: 'With its id it lets its holder do in the account whatever the user or role may do.',
  remediation: ROTATE,
  severity: 'critical',
  confidence: 'high',
  keywords: ['aws', 'amazon', 'secret_access_key', 'secret-access-key', 'secret.access.key', 'secretaccesskey'],
  pattern: assigned(`${named('aws|amazon', 'secret|access|key|cred|pass|token')}|secret[_.-]?access[_.-]?key`, SECRET),
  entropy: 4,
  require: ['mixed-case-and-digit', 'not-words', 'not-locator'],
  allow: DOCUMENTED,
  examples: {
    match: [
      'AWS_SECRET_ACCESS_KEY=«{base64:40}»',
      'aws_secret_key: "«{base64:40}»"',
      'secretAccessKey: "«{base64:40}»"',
      'aws configure set aws_secret_access_key «{base64:40}»',
    ],
    noMatch: [
      'AWS_SECRET_ACCESS_KEY={base64:39}',
      'AWS_SECRET_ACCESS_KEY={base64:41}',
      'AWS_SECRET_ACCESS_KEY={hex:40}',
      'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI{base64:17}EXAMPLEKEY',
      'digest={base64:40}',
    ],
  },
});

export const awsSecretAccessKeyBesideId = defineRule({
  ...COMMON,
  id: 'aws-secret-access-key-beside-id',
  title: 'AWS secret access key beside its id',
  description: 'Together they let their holder do in the account whatever the user or role may do.',
  remediation: ROTATE,
  severity: 'critical',
  confidence: 'high',
  keywords: ['akia', 'asia'],
  lead: 200,
  pattern: [
    /(?<![A-Za-z0-9+/])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9+/])(?:[^\n]{0,160}\n){0,4}?[^\n]{1,160}?(?<![\w+/.-])(?<secret>[A-Za-z0-9/+]{40})(?![\w+/=.-])/,
    /(?<![\w+/.-])(?<secret>[A-Za-z0-9/+]{40})(?![\w+/=.-])(?:[^\n]{0,80}\n){0,2}?[^\n]{0,100}?(?<![A-Za-z0-9+/])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9+/])/,
  ],
  reach: 900,
  entropy: 4,
  require: ['mixed-case-and-digit', 'not-words', 'not-locator'],
  allow: DOCUMENTED,
  examples: {
    embed: false,
    match: [
      'new Client("AKIA{base32:9}EXAMPLE", "«{base64:40}»")',
      'id = ASIA{base32:9}EXAMPLE\nregion = eu-west-1\nkey = «{base64:40}»\n',
      'login("«{base64:40}»", user="AKIA{base32:9}EXAMPLE")',
    ],
    noMatch: ['AKIA{base32:16} {hex:40}', 'AKIA{base32:16} {base64:39}', 'AKIA{base32:16} {base64:41}', 'bucket {base64:40}'],
  },
});
