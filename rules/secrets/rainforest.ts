import { defineRule } from '../../src/core/rule.ts';

export const rainforestApiKey = defineRule({
  id: 'rainforest-api-key',
  title: 'Rainforest Pay API key',
  category: 'secret',
  description: "Lets its holder move money of the platform's merchants.",
  remediation: 'Roll it in the Rainforest portal under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.rainforestpay.com/docs/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Rainforest Pay',
  keywords: ['apikey_'],
  pattern: /(?<![\w-])apikey_[0-9a-f]{64}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['RAINFOREST_TOKEN=«apikey_{hex:64}»', 'token: "«apikey_{hex:64}»"'],
    noMatch: [
      'RAINFOREST_TOKEN=apikey_{hex:63}',
      'RAINFOREST_TOKEN=apikey_{hex:65}',
      'RAINFOREST_TOKEN=apikey_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'RAINFOREST_TOKEN=xapikey_{hex:64}',
    ],
  },
});
