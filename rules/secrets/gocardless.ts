import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const gocardlessAccessToken = defineRule({
  id: 'gocardless-access-token',
  title: 'GoCardless live access token',
  category: 'secret',
  description: "Lets its holder take payments by direct debit and read customers' bank details.",
  remediation:
    'Revoke it in the GoCardless dashboard under Developers > Access tokens, then read the new one from the environment or a vault.',
  references: ['https://developer.gocardless.com/getting-started/api/making-your-first-request'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'GoCardless',
  keywords: ['gocardless'],
  pattern: assigned(credential('gocardless'), String.raw`live_[\w=-]{40}`),
  entropy: 3.3,
  examples: {
    match: ['GOCARDLESS_API_KEY=«live_{base64url:39}q»', '"gocardlessToken": "«live_{base64url:39}q»"'],
    noMatch: [
      'GOCARDLESS_API_KEY=live_{base64url:38}q',
      'GOCARDLESS_API_KEY=live_{base64url:40}q',
      'GOCARDLESS_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: live_{base64url:39}q',
    ],
  },
});
