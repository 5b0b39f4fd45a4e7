import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mistralApiKey = defineRule({
  id: 'mistral-api-key',
  title: 'Mistral AI API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Delete it at console.mistral.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.mistral.ai/getting-started/quickstart/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Mistral AI',
  keywords: ['mistral'],
  pattern: assigned(credential('mistral'), '[A-Za-z0-9]{32}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['MISTRAL_API_KEY=«{alnum:32}»', '"mistralToken": "«{alnum:32}»"'],
    noMatch: [
      'MISTRAL_API_KEY={alnum:31}',
      'MISTRAL_API_KEY={alnum:33}',
      'MISTRAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
    ],
  },
});
