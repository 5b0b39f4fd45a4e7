import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const twitchToken = defineRule({
  id: 'twitch-token',
  title: 'Twitch access token or client secret',
  category: 'secret',
  description: 'Lets its holder act on Twitch as the application or as a user who granted it access, for example in chat.',
  remediation:
    'Make a new secret in the developer console, or disconnect the application under Settings > Connections, then read the new one from the environment or a vault.',
  references: ['https://dev.twitch.tv/docs/authentication/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Twitch',
  keywords: ['twitch', 'oauth:'],
  pattern: [/(?<![\w:])oauth:[0-9a-z]{30}(?![\w-])/, assigned(credential('twitch'), '(?:oauth:)?[0-9a-z]{30}')],
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['TWITCH_CLIENT_SECRET=«{loweralnum:30}»', 'password = "«oauth:{loweralnum:30}»"'],
    noMatch: [
      'TWITCH_CLIENT_SECRET={loweralnum:29}',
      'TWITCH_CLIENT_SECRET={loweralnum:31}',
      'TWITCH_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {loweralnum:30}',
    ],
  },
});
