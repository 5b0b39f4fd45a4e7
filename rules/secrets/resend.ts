import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const resendApiKey = defineRule({
  id: 'resend-api-key',
  title: 'Resend API key',
  category: 'secret',
  description: "Lets its holder send mail from the account's domains and, with full access, manage them.",
  remediation: 'Delete it at resend.com under API Keys, then read the new one from the environment or a vault.',
  references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Resend',
  keywords: ['resend', '"re_', "'re_", '`re_', '=re_', '>re_'],
  // `re_` alone ends too many words to be a keyword; a quote or sign before it narrows them.
  pattern: [
    /["'`=>](?<secret>re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,24})(?![\w-])/,
    assigned(credential('resend'), 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,24}'),
  ],
  entropy: 3.3,
  examples: {
    match: ['RESEND_API_KEY=«re_{alnum:8}_{alnum:24}»', "const mail = new Mail('«re_{alnum:8}_{alnum:24}»');"],
    noMatch: [
      'RESEND_API_KEY=re_{alnum:8}_{alnum:19}',
      'RESEND_API_KEY=re_{alnum:8}_{alnum:25}',
      'RESEND_API_KEY=re_{alnum:8}_xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: re_{alnum:8}_{alnum:24}',
    ],
  },
});
