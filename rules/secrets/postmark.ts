import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const postmarkToken = defineRule({
  id: 'postmark-token',
  title: 'Postmark server or account token',
  category: 'secret',
  description:
    "Lets its holder send mail from the server's senders and read its messages, or with an account token manage all servers.",
  remediation:
    "Replace it in Postmark under the server's API Tokens (account tokens: Account > API Tokens), then read the new one from the environment or a vault.",
  references: ['https://postmarkapp.com/developer/api/overview'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Postmark',
  keywords: ['postmark'],
  pattern: assigned(credential('postmark'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['POSTMARK_API_TOKEN=«{uuid}»', 'X-Postmark-Server-Token: «{uuid}»'],
    noMatch: ['commit: {uuid}', 'POSTMARK_API_TOKEN={uuid}0', 'POSTMARK_API_TOKEN={hex:32}', 'postmark_template={uuid}'],
  },
});
