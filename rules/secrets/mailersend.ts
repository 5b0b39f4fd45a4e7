import { defineRule } from '../../src/core/rule.ts';

export const mailersendApiToken = defineRule({
  id: 'mailersend-api-token',
  title: 'MailerSend API token',
  category: 'secret',
  description: "Lets its holder send mail from the account's domains and read its activity within the token's scopes.",
  remediation: 'Delete it in MailerSend under Integrations > API tokens, then read the new one from the environment or a vault.',
  references: ['https://developers.mailersend.com/general.html#authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MailerSend',
  keywords: ['mlsn.'],
  pattern: /(?<![\w-])mlsn\.[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['MAILERSEND_TOKEN=«mlsn.{hex:64}»', 'token: "«mlsn.{hex:64}»"'],
    noMatch: [
      'MAILERSEND_TOKEN=mlsn.{hex:63}',
      'MAILERSEND_TOKEN=mlsn.{hex:65}',
      'MAILERSEND_TOKEN=mlsn.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MAILERSEND_TOKEN=xmlsn.{hex:64}',
    ],
  },
});
