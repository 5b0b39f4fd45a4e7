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
  examples: {
    match: [
      'TEMPORAL_API_KEY=«eyJ{base64url:60}.eyJ{base64url:200}.{base64url:85}q»',
      '"temporalApiKey": "«eyJ{alnum:60}.eyJ{alnum:200}.{alnum:86}»"',
    ],
    noMatch: [
      'TEMPORAL_API_KEY=eyJ{base64url:60}.eyJ{base64url:801}.{base64url:85}q',
      'TEMPORAL_API_KEY=eyJ{base64url:60}.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.{base64url:85}q',
      'commit: eyJ{base64url:60}.eyJ{base64url:200}.{base64url:85}q',
      'TEMPORAL_API_KEY={alnum:60}.{alnum:200}.{alnum:86}',
    ],
  },
});
