import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const giteaAccessToken = defineRule({
  id: 'gitea-access-token',
  title: 'Gitea access token',
  category: 'secret',
  description: 'Lets its holder read and push to repositories on the Gitea server as the user who made it.',
  remediation: 'Delete it on the server under Settings > Applications, then read the new one from the environment or a vault.',
  references: ['https://docs.gitea.com/development/oauth2-provider'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Gitea',
  keywords: ['gitea', 'forgejo'],
  pattern: assigned(credential('gitea|forgejo'), '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['GITEA_API_KEY=«{hex:40}»', '"giteaToken": "«{hex:40}»"'],
    noMatch: [
      'GITEA_API_KEY={hex:39}',
      'GITEA_API_KEY={hex:41}',
      'GITEA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
      'GITEA_VERSION_SHA={hex:40}',
    ],
  },
});
