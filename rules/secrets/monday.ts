import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mondayApiToken = defineRule({
  id: 'monday-api-token',
  title: 'monday.com API token',
  category: 'secret',
  description: 'Lets its holder read and change the boards of the account as the user who made it.',
  remediation:
    "Regenerate it in monday.com under Administration > Connections > API (or the avatar's Developers > API token), then read the new one from the environment or a vault.",
  references: ['https://developer.monday.com/api-reference/docs/authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'monday.com',
  keywords: ['monday'],
  pattern: assigned(credential('monday'), String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{20,800}\.[\w-]{20,700}`),
  reach: 1500,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: ['MONDAY_API_TOKEN=«{token:jwt}»', '"mondayToken": "«{token:jwt}»"'],
    noMatch: [
      'commit: {token:jwt}',
      'MONDAY_API_TOKEN=eyJ{alnum:60}.{alnum:200}',
      'monday: commit {alnum:40}',
      'MONDAY_API_TOKEN={alnum:20}.{alnum:200}.{alnum:43}',
    ],
  },
});
