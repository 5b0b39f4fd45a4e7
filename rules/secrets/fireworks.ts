import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const fireworksApiKey = defineRule({
  id: 'fireworks-api-key',
  title: 'Fireworks AI API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Delete it at app.fireworks.ai under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.fireworks.ai/api-reference/introduction'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Fireworks AI',
  keywords: ['fireworks', '"fw_', "'fw_", '=fw_', ' fw_'],
  pattern: [/["'=\s](?<secret>fw_[A-Za-z0-9]{22,24})(?![\w-])/, assigned(credential('fireworks'), '(?:fw_)?[A-Za-z0-9]{24}')],
  entropy: 3.2,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['FIREWORKS_API_KEY=«fw_{alnum:24}»', '"api_key": "«fw_{alnum:22}»"'],
    noMatch: [
      'FIREWORKS_API_KEY=fw_{alnum:21}',
      'FIREWORKS_API_KEY=fw_{alnum:25}',
      'FIREWORKS_API_KEY=fw_xxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
