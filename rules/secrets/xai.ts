import { defineRule } from '../../src/core/rule.ts';

export const xaiApiKey = defineRule({
  id: 'xai-api-key',
  title: 'xAI API key',
  category: 'secret',
  description: "Lets its holder call the models on the team's credit.",
  remediation: 'Delete it at console.x.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.x.ai/docs/tutorial'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'xAI',
  keywords: ['xai-'],
  pattern: /(?<![\w-])xai-[\w-]{70,120}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['XAI_TOKEN=«xai-{alnum:80}»', 'token: "«xai-{alnum:80}»"'],
    noMatch: [
      'XAI_TOKEN=xai-{alnum:69}',
      'XAI_TOKEN=xai-{alnum:121}',
      'XAI_TOKEN=xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'XAI_TOKEN=xxai-{alnum:80}',
    ],
  },
});
