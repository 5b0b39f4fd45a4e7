import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const pineconeApiKey = defineRule({
  id: 'pinecone-api-key',
  title: 'Pinecone API key',
  category: 'secret',
  description: "Lets its holder read, change and delete the project's vector indexes.",
  remediation: 'Delete it at app.pinecone.io under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Pinecone',
  keywords: ['pcsk_'],
  pattern: /(?<![\w-])pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['PINECONE_TOKEN=«pcsk_{alnum:6}_{alnum:63}»', 'token: "«pcsk_{alnum:6}_{alnum:63}»"'],
    noMatch: [
      'PINECONE_TOKEN=pcsk_{alnum:6}_{alnum:62}',
      'PINECONE_TOKEN=pcsk_{alnum:6}_{alnum:64}',
      'PINECONE_TOKEN=pcsk_{alnum:6}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PINECONE_TOKEN=xpcsk_{alnum:6}_{alnum:63}',
    ],
  },
});

export const pineconeLegacyApiKey = defineRule({
  id: 'pinecone-legacy-api-key',
  title: 'Pinecone API key, UUID form',
  category: 'secret',
  description: "Lets its holder read, change and delete the project's vector indexes.",
  remediation: 'Delete it at app.pinecone.io under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Pinecone',
  keywords: ['pinecone'],
  pattern: assigned(credential('pinecone'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['PINECONE_API_KEY=«{uuid}»', 'pinecone.init(api_key="{digits:2}"); pinecone_key = "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'PINECONE_API_KEY={uuid}0', 'PINECONE_API_KEY={hex:32}', 'PINECONE_INDEX={uuid}'],
  },
});
