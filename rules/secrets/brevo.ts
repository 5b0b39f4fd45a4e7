import { defineRule } from '../../src/core/rule.ts';

export const brevoApiKey = defineRule({
  id: 'brevo-api-key',
  title: 'Brevo API or SMTP key',
  category: 'secret',
  description: 'Lets its holder send mail and SMS from the account and read its contacts.',
  remediation: 'Delete it in Brevo under SMTP & API, then read the new one from the environment or a vault.',
  references: ['https://developers.brevo.com/docs/getting-started'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Brevo',
  keywords: ['xkeysib-', 'xsmtpsib-'],
  pattern: /(?<![\w-])x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![\w-])/,
  examples: {
    match: ['BREVO_TOKEN=«xkeysib-{hex:64}-{alnum:16}»', 'token: "«xkeysib-{hex:64}-{alnum:16}»"'],
    noMatch: [
      'BREVO_TOKEN=xkeysib-{hex:63}-{alnum:16}',
      'BREVO_TOKEN=xkeysib-{hex:65}-{alnum:16}',
      'BREVO_TOKEN=xkeysib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-{alnum:16}',
      'BREVO_TOKEN=xxkeysib-{hex:64}-{alnum:16}',
    ],
  },
});
