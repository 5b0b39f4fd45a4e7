import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const fastlyApiToken = defineRule({
  id: 'fastly-api-token',
  title: 'Fastly API token',
  category: 'secret',
  description: "Lets its holder purge caches and change services, and so what visitors are served, within the token's scope.",
  remediation:
    'Delete it in the Fastly control panel under Account > API tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.fastly.com/en/guides/using-api-tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Fastly',
  keywords: ['fastly'],
  pattern: assigned(credential('fastly'), String.raw`[\w-]{32}`),
  entropy: 3.3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['FASTLY_API_TOKEN=«{base64url:31}q»', '"fastlyToken": "«{alnum:32}»"'],
    noMatch: [
      'FASTLY_API_TOKEN={base64url:30}q',
      'FASTLY_API_TOKEN={base64url:32}q',
      'FASTLY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:31}q',
    ],
  },
});
