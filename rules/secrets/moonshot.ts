import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const moonshotApiKey = defineRule({
  id: 'moonshot-api-key',
  title: 'Moonshot AI (Kimi) API key',
  category: 'secret',
  description: "Lets its holder call the Kimi models on the account's balance.",
  remediation: 'Delete it at platform.moonshot.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://platform.moonshot.ai/docs/introduction'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Moonshot AI',
  keywords: ['moonshot', 'kimi'],
  pattern: assigned(credential('moonshot|kimi'), 'sk-[A-Za-z0-9]{48}'),
  entropy: 3.3,
  examples: {
    match: ['MOONSHOT_API_KEY=«sk-{alnum:48}»', '"moonshotToken": "«sk-{alnum:48}»"'],
    noMatch: [
      'MOONSHOT_API_KEY=sk-{alnum:47}',
      'MOONSHOT_API_KEY=sk-{alnum:49}',
      'MOONSHOT_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk-{alnum:48}',
    ],
  },
});
