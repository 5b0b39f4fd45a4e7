import { defineRule } from '../../src/core/rule.ts';

export const cerebrasApiKey = defineRule({
  id: 'cerebras-api-key',
  title: 'Cerebras API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Delete it at cloud.cerebras.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://inference-docs.cerebras.ai/quickstart'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Cerebras',
  keywords: ['csk-'],
  pattern: /(?<![\w-])csk-[a-z0-9]{48}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['CEREBRAS_TOKEN=«csk-{loweralnum:48}»', 'token: "«csk-{loweralnum:48}»"'],
    noMatch: [
      'CEREBRAS_TOKEN=csk-{loweralnum:47}',
      'CEREBRAS_TOKEN=csk-{loweralnum:49}',
      'CEREBRAS_TOKEN=csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CEREBRAS_TOKEN=xcsk-{loweralnum:48}',
    ],
  },
});
