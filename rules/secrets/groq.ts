import { defineRule } from '../../src/core/rule.ts';

export const groqApiKey = defineRule({
  id: 'groq-api-key',
  title: 'Groq API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Delete it at console.groq.com under API Keys, then read the new one from the environment or a vault.',
  references: ['https://console.groq.com/docs/quickstart'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Groq',
  keywords: ['gsk_'],
  pattern: /(?<![\w-])gsk_[A-Za-z0-9]{52}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['GROQ_TOKEN=«gsk_{alnum:52}»', 'token: "«gsk_{alnum:52}»"'],
    noMatch: [
      'GROQ_TOKEN=gsk_{alnum:51}',
      'GROQ_TOKEN=gsk_{alnum:53}',
      'GROQ_TOKEN=gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'GROQ_TOKEN=xgsk_{alnum:52}',
    ],
  },
});
