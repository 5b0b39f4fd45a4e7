import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const voyageaiApiKey = defineRule({
  id: 'voyageai-api-key',
  title: 'Voyage AI API key',
  category: 'secret',
  description: "Lets its holder call the embedding models on the account's bill.",
  remediation: 'Delete it in the Voyage AI dashboard under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Voyage AI',
  keywords: ['voyage', '"pa-', "'pa-", '=pa-'],
  pattern: [/["'=](?<secret>pa-[\w-]{43})(?![\w-])/, assigned(credential('voyage'), String.raw`pa-[\w-]{43}`)],
  entropy: 3.5,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['VOYAGE_API_KEY=«pa-{base64url:42}q»', 'vo = voyageai.Client(api_key="«pa-{alnum:43}»")'],
    noMatch: [
      'VOYAGE_API_KEY=pa-{base64url:41}q',
      'VOYAGE_API_KEY=pa-{base64url:43}q',
      'VOYAGE_API_KEY=pa-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: pa-{base64url:42}q',
    ],
  },
});
