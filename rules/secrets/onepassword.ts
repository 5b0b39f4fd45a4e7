import { defineRule } from '../../src/core/rule.ts';

export const onepasswordServiceAccountToken = defineRule({
  id: 'onepassword-service-account-token',
  title: '1Password service account token',
  category: 'secret',
  description: 'Lets its holder read the vaults, with all their secrets, that the service account may open.',
  remediation:
    'Revoke or rotate it on 1Password.com under Developer > Service accounts, then read the new one from the environment or a vault.',
  references: ['https://developer.1password.com/docs/service-accounts/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: '1Password',
  keywords: ['ops_eyj'],
  pattern: /(?<![\w-])ops_eyJ[A-Za-z0-9+/_-]{250,2000}={0,2}(?![\w+/=-])/,
  reach: 2100,
  proof: 'onepassword-token',
  examples: {
    match: ['OP_SERVICE_ACCOUNT_TOKEN=«{token:onepassword-token}»', 'token: "«ops_eyJ{alnum:400}»"'],
    noMatch: ['ops_eyJ{alnum:100}', 'xops_eyJ{alnum:400}', 'ops_abc{alnum:400}'],
  },
});

export const onepasswordSecretKey = defineRule({
  id: 'onepassword-secret-key',
  title: '1Password Secret Key',
  category: 'secret',
  description: "One half of what opens a 1Password account; with the account's password it decrypts every vault.",
  remediation: 'Make a new Secret Key on 1Password.com under My profile > Security, keep the Emergency Kit off the repository.',
  references: ['https://support.1password.com/secret-key-security/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: '1Password',
  keywords: ['a3-'],
  pattern: /(?<![\w-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: [
      'OP_SECRET_KEY=«A3-{upperalnum:6}-{upperalnum:11}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}»',
      'secret key: «A3-{upperalnum:6}-{upperalnum:6}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}»',
    ],
    noMatch: [
      'OP_SECRET_KEY=A3-{upperalnum:6}-{upperalnum:10}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}',
      'OP_SECRET_KEY=A3-{upperalnum:6}-{upperalnum:12}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}',
      'OP_SECRET_KEY=A3-{upperalnum:6}-xxxxxxxxxxx-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}',
      'OP_SECRET_KEY=xA3-{upperalnum:6}-{upperalnum:11}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}',
    ],
  },
});
