import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mandrillApiKey = defineRule({
  id: 'mandrill-api-key',
  title: 'Mandrill API key',
  category: 'secret',
  description: "Lets its holder send mail from the account's domains and read its logs.",
  remediation:
    'Delete it in Mailchimp Transactional under Settings > SMTP & API Info, then read the new one from the environment or a vault.',
  references: ['https://mailchimp.com/developer/transactional/guides/quick-start/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Mandrill',
  keywords: ['mandrill'],
  pattern: assigned(credential('mandrill'), '(?:md-)?[A-Za-z0-9_-]{22}'),
  entropy: 3.2,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['MANDRILL_API_KEY=«md-{base64url:21}q»', '"mandrillApiKey": "«{alnum:22}»"'],
    noMatch: [
      'MANDRILL_API_KEY=md-{base64url:20}q',
      'MANDRILL_API_KEY=md-{base64url:22}q',
      'MANDRILL_API_KEY=md-xxxxxxxxxxxxxxxxxxxxxq',
      'commit: md-{base64url:21}q',
    ],
  },
});
