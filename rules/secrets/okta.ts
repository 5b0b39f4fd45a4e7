import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const oktaApiToken = defineRule({
  id: 'okta-api-token',
  title: 'Okta API token',
  category: 'secret',
  description:
    "Lets its holder administer the organization's users, groups and applications with the rights of the administrator who made it.",
  remediation:
    'Revoke it in the Okta Admin Console under Security > API > Tokens, then read the new one from the environment or a vault.',
  references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Okta',
  keywords: ['okta', 'ssws'],
  pattern: [/SSWS\s{1,4}(?<secret>00[A-Za-z0-9_-]{40})(?![\w-])/i, assigned(credential('okta'), '00[A-Za-z0-9_-]{40}')],
  entropy: 3.5,
  examples: {
    match: ['OKTA_API_TOKEN=«00{base64url:39}a»', 'Authorization: SSWS «00{alnum:40}»'],
    noMatch: [
      'OKTA_API_TOKEN=00{base64url:38}a',
      'OKTA_API_TOKEN=00{base64url:40}a',
      'OKTA_API_TOKEN=00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa',
      'commit: 00{base64url:39}a',
      'OKTA_API_TOKEN=01{alnum:40}',
    ],
  },
});
