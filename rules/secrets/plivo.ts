import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const plivoAuthId = defineRule({
  id: 'plivo-auth-id',
  title: 'Plivo auth id',
  category: 'secret',
  description: 'Names the account; useless without the auth token, which often stands beside it.',
  remediation: 'Check that the auth token is nowhere in the repository.',
  references: ['https://www.plivo.com/docs/account/api/account'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Plivo',
  keywords: ['plivo'],
  pattern: assigned(credential('plivo'), '[MS]A[A-Z0-9]{18}'),
  entropy: 3,
  examples: {
    match: ['PLIVO_AUTH_ID=«MA{upperalnum:18}»', '"plivoAuthId": "«SA{upperalnum:18}»"'],
    noMatch: [
      'PLIVO_AUTH_ID=MA{upperalnum:17}',
      'PLIVO_AUTH_ID=MA{upperalnum:19}',
      'PLIVO_AUTH_ID=MAxxxxxxxxxxxxxxxxxx',
      'commit: MA{upperalnum:18}',
    ],
  },
});

export const plivoAuthToken = defineRule({
  id: 'plivo-auth-token',
  title: 'Plivo auth token',
  category: 'secret',
  description: "With the auth id it lets its holder send messages and place calls on the account's balance.",
  remediation: 'Regenerate it in the Plivo console under Account, then read the new one from the environment or a vault.',
  references: ['https://www.plivo.com/docs/account/api/account'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Plivo',
  keywords: ['plivo'],
  pattern: assigned(named('plivo', 'token|secret|key|pass'), '[A-Za-z0-9]{40}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['PLIVO_AUTH_TOKEN=«{alnum:40}»', '"plivoAuthToken": "«{alnum:40}»"'],
    noMatch: [
      'PLIVO_AUTH_TOKEN={alnum:39}',
      'PLIVO_AUTH_TOKEN={alnum:41}',
      'PLIVO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:40}',
    ],
  },
});
