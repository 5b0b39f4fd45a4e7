import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mailjetApiKey = defineRule({
  id: 'mailjet-api-key',
  title: 'Mailjet API key or secret',
  category: 'secret',
  description: "The pair lets its holder send mail from the account's senders and read its contacts.",
  remediation:
    'Regenerate the secret in Mailjet under Account settings > API Key Management, then read the new one from the environment or a vault.',
  references: ['https://dev.mailjet.com/email/guides/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Mailjet',
  keywords: ['mailjet', 'mj_apikey', 'mj_api'],
  pattern: assigned(credential('mailjet|mj_api'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['MJ_APIKEY_PRIVATE=«{hex:32}»', '"mailjetSecretKey": "«{hex:32}»"'],
    noMatch: [
      'MJ_APIKEY_PRIVATE={hex:31}',
      'MJ_APIKEY_PRIVATE={hex:33}',
      'MJ_APIKEY_PRIVATE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
