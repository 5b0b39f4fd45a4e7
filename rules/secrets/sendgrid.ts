import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

export const sendgridApiKey = defineRule({
  id: 'sendgrid-api-key',
  title: 'SendGrid API key',
  category: 'secret',
  description: 'Lets its holder send mail from the account’s domains and, with full access, read contacts and statistics.',
  remediation:
    'Delete it under Settings > API Keys, look at the activity feed, then read the new one from the environment or a vault.',
  references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'SendGrid',
  keywords: ['sg.'],
  pattern: token(String.raw`SG\.[\w-]{20,24}\.[\w-]{39,50}`),
  entropy: 3.5,
  proof: 'sendgrid',
  examples: {
    match: ['SENDGRID_API_KEY=«{token:sendgrid}»', 'sgMail.setApiKey("«SG.{base64url:22}.{base64url:43}»")'],
    noMatch: [
      'SG.{alnum:12}.{alnum:43}',
      'SG.{alnum:22}.{alnum:60}',
      'MSG.{alnum:22}.{alnum:43}',
      'sg.{alnum:22}.{alnum:43}',
      'SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
