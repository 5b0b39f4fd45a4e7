import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const scalrApiToken = defineRule({
  id: 'scalr-api-token',
  title: 'Scalr API token',
  category: 'secret',
  description: 'Lets its holder run plans and applies, and read state, as the user or service account it belongs to.',
  remediation:
    "Delete it in Scalr under the user's or service account's API tokens, then read the new one from the environment or a vault.",
  references: ['https://docs.scalr.io/docs/api-token'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Scalr',
  keywords: ['scalr'],
  pattern: assigned(credential('scalr'), String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{20,800}\.[\w-]{20,700}`),
  reach: 2000,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: ['SCALR_TOKEN=«{token:jwt}»', 'scalr_token = "«{token:jwt}»"'],
    noMatch: [
      'commit: {token:jwt}',
      'SCALR_TOKEN=eyJ{alnum:60}.{alnum:200}',
      'scalr: commit {alnum:40}',
      'SCALR_TOKEN={alnum:33}.{alnum:100}.{alnum:43}',
    ],
  },
});
