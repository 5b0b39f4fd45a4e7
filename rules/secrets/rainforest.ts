import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

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
  keywords: ['rainforest'],
  pattern: assigned(credential('rainforest'), 'apikey_[0-9a-f]{64}'),
  entropy: 3,
  examples: {
    match: ['RAINFOREST_API_KEY=«apikey_{hex:64}»', '"rainforestToken": "«apikey_{hex:64}»"'],
    noMatch: [
      'RAINFOREST_API_KEY=apikey_{hex:63}',
      'RAINFOREST_API_KEY=apikey_{hex:65}',
      'RAINFOREST_API_KEY=apikey_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: apikey_{hex:64}',
    ],
  },
});
