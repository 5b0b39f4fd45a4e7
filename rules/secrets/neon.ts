import { defineRule } from '../../src/core/rule.ts';

export const neonApiKey = defineRule({
  id: 'neon-api-key',
  title: 'Neon API key',
  category: 'secret',
  description: "Lets its holder manage the account's or organization's projects: read connection strings, drop databases.",
  remediation:
    'Revoke it in the Neon console under Account settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://neon.com/docs/manage/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Neon',
  keywords: ['napi_'],
  pattern: /(?<![\w-])napi_[A-Za-z0-9]{64}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['NEON_TOKEN=«napi_{loweralnum:64}»', 'token: "«napi_{loweralnum:64}»"'],
    noMatch: [
      'NEON_TOKEN=napi_{loweralnum:63}',
      'NEON_TOKEN=napi_{loweralnum:65}',
      'NEON_TOKEN=napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NEON_TOKEN=xnapi_{loweralnum:64}',
    ],
  },
});
