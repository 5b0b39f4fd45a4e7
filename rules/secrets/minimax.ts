import { defineRule } from '../../src/core/rule.ts';

export const minimaxApiKey = defineRule({
  id: 'minimax-api-key',
  title: 'MiniMax API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's balance.",
  remediation: 'Delete it at platform.minimax.io under API Keys, then read the new one from the environment or a vault.',
  references: ['https://platform.minimax.io/docs/api-reference/api-overview'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MiniMax',
  keywords: ['sk-api-'],
  pattern: /(?<![\w-])sk-api-[\w-]{119}(?![\w-])/,
  entropy: 4,
  examples: {
    match: ['MINIMAX_TOKEN=«sk-api-{base64url:119}»', 'token: "«sk-api-{base64url:119}»"'],
    noMatch: [
      'MINIMAX_TOKEN=sk-api-{base64url:118}',
      'MINIMAX_TOKEN=sk-api-{base64url:120}',
      'MINIMAX_TOKEN=sk-api-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MINIMAX_TOKEN=xsk-api-{base64url:119}',
    ],
  },
});
