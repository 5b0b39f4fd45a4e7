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
  keywords: ['temporal', 'dgvtcg9yywwuaw', 'rlbxbvcmfslmlv', '0zw1wb3jhbc5pb'],
  // The last three stand for temporal.io in the token's payload, at each of base64's alignments.
  pattern: [
    /(?<![\w.-])eyJ[\w-]{10,200}\.eyJ[\w-]{0,600}?(?:dGVtcG9yYWwuaW|RlbXBvcmFsLmlv|0ZW1wb3JhbC5pb)[\w-]{0,800}\.[\w-]{20,700}(?![\w-])/,
    assigned(credential('temporal'), String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{20,800}\.[\w-]{20,700}`),
  ],
  lead: 810,
  reach: 2000,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: [
      'TEMPORAL_API_KEY=«{token:jwt}»',
      'api_key: "«eyJhbGciOiJFUzI1NiIsImtpZCI6IiJ9.eyJhY2NvdW50X2lkIjoiYWNtZTEiLCJhdWQiOlsidGVtcG9yYWwuaW8iXSwiaXNzIjoidGVtcG9yYWwuaW8ifQ.{base64url:85}q»"',
      '"temporalApiKey": "«{token:jwt}»"',
    ],
    noMatch: [
      'commit: {token:jwt}',
      'TEMPORAL_API_KEY=eyJ{alnum:60}.{alnum:200}',
      'temporal: commit {alnum:40}',
      'TEMPORAL_API_KEY={alnum:60}.{alnum:200}.{alnum:86}',
    ],
  },
});
