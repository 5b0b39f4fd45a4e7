import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const zendeskSecretKey = defineRule({
  id: 'zendesk-secret-key',
  title: 'Zendesk API token or secret',
  category: 'secret',
  description: "Lets its holder read and answer the account's tickets and change its users.",
  remediation:
    'Deactivate it in the Zendesk Admin Center under Apps and integrations > APIs, then read the new one from the environment or a vault.',
  references: ['https://support.zendesk.com/hc/en-us/articles/4408889192858'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Zendesk',
  keywords: ['zendesk'],
  pattern: assigned(credential('zendesk'), '[A-Za-z0-9]{40}'),
  entropy: 3.3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['ZENDESK_API_KEY=«{alnum:40}»', '"zendeskToken": "«{alnum:40}»"'],
    noMatch: [
      'ZENDESK_API_KEY={alnum:39}',
      'ZENDESK_API_KEY={alnum:41}',
      'ZENDESK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:40}',
    ],
  },
});
