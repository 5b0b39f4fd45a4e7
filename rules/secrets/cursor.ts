import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const cursorApiKey = defineRule({
  id: 'cursor-api-key',
  title: 'Cursor API key',
  category: 'secret',
  description:
    "Lets its holder run agents on the team's bill, with access to the repositories connected, or administer the team.",
  remediation: 'Revoke it at cursor.com under Dashboard > API Keys, then read the new one from the environment or a vault.',
  references: ['https://cursor.com/docs/api'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cursor',
  keywords: ['cursor', '"key_', "'key_", '=key_', ' key_'],
  pattern: [/["'=\s](?<secret>key_[0-9a-f]{64})(?![\w-])/, assigned(credential('cursor'), '(?:key|crsr)_[0-9a-f]{64}')],
  entropy: 3,
  examples: {
    match: ['CURSOR_API_KEY=«key_{hex:64}»', '"token": "«key_{hex:64}»"'],
    noMatch: [
      'CURSOR_API_KEY=key_{hex:63}',
      'CURSOR_API_KEY=key_{hex:65}',
      'CURSOR_API_KEY=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
