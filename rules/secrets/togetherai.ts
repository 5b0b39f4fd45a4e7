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
  examples: {
    match: ['TOGETHERAI_TOKEN=«tgp_v1_{base64url:43}»', 'token: "«tgp_v1_{base64url:43}»"'],
    noMatch: [
      'TOGETHERAI_TOKEN=tgp_v1_{base64url:42}',
      'TOGETHERAI_TOKEN=tgp_v1_{base64url:44}',
      'TOGETHERAI_TOKEN=tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'TOGETHERAI_TOKEN=xtgp_v1_{base64url:43}',
    ],
  },
});
