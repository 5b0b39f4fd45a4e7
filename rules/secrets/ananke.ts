import { defineRule } from '../../src/core/rule.ts';

export const anankeApiKey = defineRule({
  id: 'ananke-api-key',
  title: 'Ananke Labs live API key',
  category: 'secret',
  description: "Lets its holder issue and revoke documents for the key's tenant.",
  remediation:
    'Create a new key in the Console, deploy it from the environment or a secrets manager, then delete the old key there.',
  references: ['https://cwe.mitre.org/data/definitions/798.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Ananke Labs',
  keywords: ['ak_live_'],
  pattern: /(?<![\w-])(?<secret>ak_live_[A-Za-z0-9_-]{16,128})(?![\w-])/,
  examples: {
    match: ['export ANANKE_API_KEY="«ak_live_{alnum:32}»"', "apiKey: '«ak_live_{base64url:24}»'"],
    noMatch: [
      'export ANANKE_API_KEY="ak_live_..."',
      'ak_live_{alnum:12}',
      'ak_live_xxxxxxxxxxxxxxxxxxxxxxxx',
      'Log only the prefix (ak_live_...).',
    ],
  },
});
