import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const deepseekApiKey = defineRule({
  id: 'deepseek-api-key',
  title: 'DeepSeek API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's balance.",
  remediation: 'Delete it at platform.deepseek.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://api-docs.deepseek.com/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'DeepSeek',
  keywords: ['deepseek'],
  pattern: assigned(credential('deepseek'), 'sk-[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['DEEPSEEK_API_KEY=«sk-{hex:32}»', '"deepseekToken": "«sk-{hex:32}»"'],
    noMatch: [
      'DEEPSEEK_API_KEY=sk-{hex:31}',
      'DEEPSEEK_API_KEY=sk-{hex:33}',
      'DEEPSEEK_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk-{hex:32}',
    ],
  },
});
