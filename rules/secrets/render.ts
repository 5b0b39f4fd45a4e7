import { defineRule } from '../../src/core/rule.ts';

export const renderApiKey = defineRule({
  id: 'render-api-key',
  title: 'Render API key',
  category: 'secret',
  description: "Lets its holder deploy and change the account's services and read their environment variables.",
  remediation:
    'Revoke it in the Render dashboard under Account Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://render.com/docs/api#1-create-an-api-key'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Render',
  keywords: ['rnd_'],
  pattern: /(?<![\w-])rnd_[A-Za-z0-9]{28}(?![\w-])/,
  entropy: 3.2,
  require: ['letters-and-digits'],
  examples: {
    match: ['RENDER_TOKEN=«rnd_{alnum:28}»', 'token: "«rnd_{alnum:28}»"'],
    noMatch: [
      'RENDER_TOKEN=rnd_{alnum:27}',
      'RENDER_TOKEN=rnd_{alnum:29}',
      'RENDER_TOKEN=rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'RENDER_TOKEN=xrnd_{alnum:28}',
    ],
  },
});
