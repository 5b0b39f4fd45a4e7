import { defineRule } from '../../src/core/rule.ts';

export const openrouterApiKey = defineRule({
  id: 'openrouter-api-key',
  title: 'OpenRouter API key',
  category: 'secret',
  description: "Lets its holder call models on the account's credit.",
  remediation: 'Delete it at openrouter.ai under Settings > Keys, then read the new one from the environment or a vault.',
  references: ['https://openrouter.ai/docs/api-reference/authentication'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'OpenRouter',
  keywords: ['sk-or-v1-'],
  pattern: /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['OPENROUTER_TOKEN=«sk-or-v1-{hex:64}»', 'token: "«sk-or-v1-{hex:64}»"'],
    noMatch: [
      'OPENROUTER_TOKEN=sk-or-v1-{hex:63}',
      'OPENROUTER_TOKEN=sk-or-v1-{hex:65}',
      'OPENROUTER_TOKEN=sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'OPENROUTER_TOKEN=xsk-or-v1-{hex:64}',
    ],
  },
});
