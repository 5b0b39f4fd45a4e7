import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const cohereApiKey = defineRule({
  id: 'cohere-api-key',
  title: 'Cohere API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill and read its data sets and fine-tuned models.",
  remediation: 'Delete it at dashboard.cohere.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.cohere.com/docs/rate-limits'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cohere',
  keywords: ['cohere', 'co_api_key'],
  pattern: assigned(credential('cohere|co_api_key'), '[A-Za-z0-9]{40}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['CO_API_KEY=«{alnum:40}»', '"cohereApiKey": "«{alnum:40}»"'],
    noMatch: [
      'CO_API_KEY={alnum:39}',
      'CO_API_KEY={alnum:41}',
      'CO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:40}',
      'coherence = {alnum:39}',
    ],
  },
});
