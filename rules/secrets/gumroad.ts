import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const gumroadAccessToken = defineRule({
  id: 'gumroad-access-token',
  title: 'Gumroad access token',
  category: 'secret',
  description: "Lets its holder read the seller's sales and change products within the token's scopes.",
  remediation:
    'Delete it at gumroad.com under Settings > Advanced > Applications, then read the new one from the environment or a vault.',
  references: ['https://gumroad.com/api'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Gumroad',
  keywords: ['gumroad'],
  pattern: assigned(credential('gumroad'), '(?:[A-Za-z0-9_-]{43}|[0-9a-f]{64})'),
  entropy: 3.3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['GUMROAD_ACCESS_TOKEN=«{base64url:42}q»', '"gumroadToken": "«{hex:64}»"'],
    noMatch: [
      'GUMROAD_ACCESS_TOKEN={base64url:41}q',
      'GUMROAD_ACCESS_TOKEN={base64url:43}q',
      'GUMROAD_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:42}q',
      'GUMROAD_ACCESS_TOKEN={alnum:42}',
    ],
  },
});
