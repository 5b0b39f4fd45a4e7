import { defineRule } from '../../src/core/rule.ts';

export const togetheraiApiKey = defineRule({
  id: 'togetherai-api-key',
  title: 'Together AI API key',
  category: 'secret',
  description: "Lets its holder call models on the account's credit.",
  remediation:
    'Regenerate it at api.together.ai under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.together.ai/docs/quickstart'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Together AI',
  keywords: ['tgp_v1_'],
  pattern: /(?<![\w-])tgp_v1_[\w-]{43}(?![\w-])/,
  entropy: 3.3,
  proof: 'base64-32',
  examples: {
    match: ['TOGETHER_API_KEY=«{token:base64-32:tgp_v1_}»', 'client = Together(api_key="«{token:base64-32:tgp_v1_}»")'],
    noMatch: [
      'TOGETHER_API_KEY=x{token:base64-32:tgp_v1_}',
      'tgp_v1_{base64url:42}',
      'tgp_v1_{base64url:44}',
      'tgp_v2_{base64url:43}',
    ],
  },
});
