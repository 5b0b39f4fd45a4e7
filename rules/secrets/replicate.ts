import { defineRule } from '../../src/core/rule.ts';

export const replicateApiToken = defineRule({
  id: 'replicate-api-token',
  title: 'Replicate API token',
  category: 'secret',
  description: "Lets its holder run models on the account's bill and read its private models.",
  remediation:
    'Disable it at replicate.com under Account settings > API tokens, then read the new one from the environment or a vault.',
  references: ['https://replicate.com/docs/topics/security/api-tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Replicate',
  keywords: ['r8_'],
  pattern: /(?<![\w-])r8_[A-Za-z0-9]{37}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['REPLICATE_TOKEN=«r8_{alnum:37}»', 'token: "«r8_{alnum:37}»"'],
    noMatch: [
      'REPLICATE_TOKEN=r8_{alnum:36}',
      'REPLICATE_TOKEN=r8_{alnum:38}',
      'REPLICATE_TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'REPLICATE_TOKEN=xr8_{alnum:37}',
    ],
  },
});
