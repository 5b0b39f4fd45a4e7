import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const temporalApiKey = defineRule({
  id: 'temporal-api-key',
  title: 'Temporal Cloud API key',
  category: 'secret',
  description: "Lets its holder start and read workflows in the account's namespaces as the identity it belongs to.",
  remediation: 'Delete it in Temporal Cloud under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.temporal.io/cloud/api-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Temporal Cloud',
  keywords: ['temporal'],
  pattern: assigned(credential('temporal'), String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{20,800}\.[\w-]{20,700}`),
  reach: 2000,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: ['TEMPORAL_API_KEY=«{token:jwt}»', '"temporalApiKey": "«{token:jwt}»"'],
    noMatch: [
      'commit: {token:jwt}',
      'TEMPORAL_API_KEY=eyJ{alnum:60}.{alnum:200}',
      'temporal: commit {alnum:40}',
      'TEMPORAL_API_KEY={alnum:60}.{alnum:200}.{alnum:86}',
    ],
  },
});
