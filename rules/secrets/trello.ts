import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const trelloToken = defineRule({
  id: 'trello-token',
  title: 'Trello token',
  category: 'secret',
  description: "With the application's key it lets its holder read and change the boards of the user.",
  remediation: 'Revoke it at trello.com/u/me/account under Applications, then read the new one from the environment or a vault.',
  references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Trello',
  keywords: ['atta'],
  pattern: /(?<![\w-])ATTA[0-9A-Za-z]{64,72}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['TRELLO_TOKEN=«ATTA{hex:64}{HEX:8}»', 'token: "«ATTA{hex:64}{HEX:8}»"'],
    noMatch: [
      'TRELLO_TOKEN=ATTA{hex:55}{HEX:8}',
      'TRELLO_TOKEN=ATTA{hex:65}{HEX:8}',
      'TRELLO_TOKEN=ATTAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{HEX:8}',
      'TRELLO_TOKEN=xATTA{hex:64}{HEX:8}',
      'ATTA{hex:62}',
      'ATTA{hex:64}{HEX:9}',
      'xATTA{hex:64}{HEX:8}',
    ],
  },
});

export const trelloLegacyToken = defineRule({
  id: 'trello-legacy-token',
  title: 'Trello key, secret or token without prefix',
  category: 'secret',
  description: 'The key names an application; with a token or its secret it lets its holder read and change boards.',
  remediation:
    'Revoke tokens at trello.com/u/me/account under Applications, secrets at trello.com/power-ups/admin, then read the new one from the environment or a vault.',
  references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Trello',
  keywords: ['trello'],
  pattern: assigned(credential('trello'), '(?:[0-9a-f]{64}|[0-9a-f]{32})'),
  entropy: 3,
  examples: {
    match: ['TRELLO_API_KEY=«{hex:32}»', 'TRELLO_API_KEY=«{hex:64}»'],
    noMatch: [
      'TRELLO_API_KEY={hex:31}',
      'TRELLO_API_KEY={hex:33}',
      'TRELLO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
