import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const asanaPersonalAccessToken = defineRule({
  id: 'asana-personal-access-token',
  title: 'Asana personal access token',
  category: 'secret',
  description: 'Lets its holder read and change tasks and projects as the user who made it.',
  remediation: 'Revoke it at app.asana.com/0/my-apps, then read the new one from the environment or a vault.',
  references: ['https://developers.asana.com/docs/personal-access-token'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Asana',
  keywords: ['asana'],
  pattern: [
    assigned(credential('asana'), '(?:0|1)/[0-9]{16}:[0-9a-f]{32}'),
    assigned(credential('asana'), '2/[0-9]{16}/[0-9]{16}:[0-9a-f]{32}'),
  ],
  entropy: 3,
  examples: {
    match: ['ASANA_TOKEN=«1/{digits:16}:{hex:32}»', '"asanaToken": "«2/{digits:16}/{digits:16}:{hex:32}»"'],
    noMatch: [
      'ASANA_TOKEN=1/{digits:16}:{hex:31}',
      'ASANA_TOKEN=1/{digits:16}:{hex:33}',
      'ASANA_TOKEN=1/{digits:16}:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: 1/{digits:16}:{hex:32}',
      'ASANA_TOKEN=1/{digits:15}:{hex:32}',
    ],
  },
});

export const asanaClientSecret = defineRule({
  id: 'asana-client-secret',
  title: 'Asana client secret',
  category: 'secret',
  description: "Lets its holder act as the application in OAuth: exchange users' codes for tokens.",
  remediation: 'Reset it in the Asana developer console, then read the new one from the environment or a vault.',
  references: ['https://developers.asana.com/docs/oauth'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Asana',
  keywords: ['asana'],
  pattern: assigned(named('asana', 'secret|key|token'), '[0-9a-z]{32}'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['ASANA_CLIENT_SECRET=«{loweralnum:32}»', '"asanaSecret": "«{hex:32}»"'],
    noMatch: [
      'ASANA_CLIENT_SECRET={loweralnum:31}',
      'ASANA_CLIENT_SECRET={loweralnum:33}',
      'ASANA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {loweralnum:32}',
    ],
  },
});
