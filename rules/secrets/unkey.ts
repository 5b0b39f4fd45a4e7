import { defineRule } from '../../src/core/rule.ts';

export const unkeyRootKey = defineRule({
  id: 'unkey-root-key',
  title: 'Unkey root key',
  category: 'secret',
  description: "Lets its holder create, read and verify the workspace's API keys within the key's permissions.",
  remediation:
    'Delete it in the Unkey dashboard under Settings > Root Keys, then read the new one from the environment or a vault.',
  references: ['https://www.unkey.com/docs/security/root-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Unkey',
  keywords: ['unkey_'],
  pattern: /(?<![\w-])unkey_[1-9A-HJ-NP-Za-km-z]{20,32}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['UNKEY_TOKEN=«unkey_{base58:24}»', 'token: "«unkey_{base58:24}»"'],
    noMatch: [
      'UNKEY_TOKEN=unkey_{base58:19}',
      'UNKEY_TOKEN=unkey_{base58:33}',
      'UNKEY_TOKEN=unkey_xxxxxxxxxxxxxxxxxxxxxxxx',
      'UNKEY_TOKEN=xunkey_{base58:24}',
    ],
  },
});
