import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const mattermostAccessToken = defineRule({
  id: 'mattermost-access-token',
  title: 'Mattermost access token',
  category: 'secret',
  description: 'Lets its holder read and write messages as the user or bot that it belongs to.',
  remediation:
    'Revoke it in Mattermost under Profile > Security > Personal access tokens (bots: Integrations > Bot accounts), then read the new one from the environment or a vault.',
  references: ['https://developers.mattermost.com/integrate/reference/personal-access-token/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Mattermost',
  keywords: ['mattermost'],
  pattern: assigned(credential('mattermost'), '[a-z0-9]{26}'),
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['MATTERMOST_API_KEY=«{loweralnum:26}»', '"mattermostToken": "«{loweralnum:26}»"'],
    noMatch: [
      'MATTERMOST_API_KEY={loweralnum:25}',
      'MATTERMOST_API_KEY={loweralnum:27}',
      'MATTERMOST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {loweralnum:26}',
    ],
  },
});
