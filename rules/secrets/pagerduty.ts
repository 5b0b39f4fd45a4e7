import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const pagerdutyApiKey = defineRule({
  id: 'pagerduty-api-key',
  title: 'PagerDuty API key',
  category: 'secret',
  description: 'Lets its holder read and change incidents, schedules and users, within the rights of the account or user.',
  remediation:
    'Delete it in PagerDuty under Integrations > API Access Keys (users: My Profile > User Settings), then read the new one from the environment or a vault.',
  references: ['https://support.pagerduty.com/main/docs/api-access-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'PagerDuty',
  keywords: ['pagerduty', 'pager_duty', 'pd_api', 'pd_token', 'token token='],
  pattern: [
    /Token token=(?<secret>[A-Za-z0-9_+-]{20})(?![\w+/=-])/i,
    assigned(credential('pager_?duty|pd_api|pd_token'), String.raw`(?:[uy]\+[A-Za-z0-9_-]{18}|[A-Za-z0-9_-]{20}|[0-9a-f]{32})`),
  ],
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['PAGERDUTY_API_KEY=«u+{alnum:18}»', 'Authorization: Token token=«{alnum:20}»'],
    noMatch: [
      'PAGERDUTY_API_KEY=u+{alnum:17}',
      'PAGERDUTY_API_KEY=u+{alnum:19}',
      'PAGERDUTY_API_KEY=u+xxxxxxxxxxxxxxxxxx',
      'commit: u+{alnum:18}',
    ],
  },
});
