import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const freshdeskApiKey = defineRule({
  id: 'freshdesk-api-key',
  title: 'Freshdesk API key',
  category: 'secret',
  description: 'Lets its holder read and answer tickets as the agent it belongs to.',
  remediation: 'Reset it in Freshdesk under Profile settings, then read the new one from the environment or a vault.',
  references: ['https://support.freshdesk.com/support/solutions/articles/215517'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Freshdesk',
  keywords: ['freshdesk'],
  pattern: assigned(credential('freshdesk'), '[A-Za-z0-9]{18,20}'),
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['FRESHDESK_API_KEY=«{alnum:20}»', '"freshdeskToken": "«{alnum:20}»"'],
    noMatch: [
      'FRESHDESK_API_KEY={alnum:17}',
      'FRESHDESK_API_KEY={alnum:21}',
      'FRESHDESK_API_KEY=xxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:20}',
    ],
  },
});
