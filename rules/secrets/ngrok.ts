import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const ngrokAuthtoken = defineRule({
  id: 'ngrok-authtoken',
  title: 'ngrok authtoken or API key',
  category: 'secret',
  description: 'Lets its holder open tunnels on the account or, with an API key, manage its endpoints.',
  remediation:
    'Delete it in the ngrok dashboard under Your Authtoken (API keys: API), then read the new one from the environment or a vault.',
  references: ['https://ngrok.com/docs/agent/#authtokens'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'ngrok',
  keywords: ['ngrok', 'authtoken'],
  pattern: [
    /ngrok (?:config )?(?:add-)?authtoken\s(?<secret>[12][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22})(?![\w-])/,
    assigned(credential('ngrok|authtoken'), '(?:2|cr_|ak_)[A-Za-z0-9]{26}_[A-Za-z0-9]{20,22}'),
  ],
  entropy: 3.5,
  examples: {
    match: ['NGROK_AUTHTOKEN=«2{alnum:26}_{alnum:21}»', 'authtoken: «2{alnum:26}_{alnum:20}»'],
    noMatch: [
      'NGROK_AUTHTOKEN=2{alnum:25}_{alnum:21}',
      'NGROK_AUTHTOKEN=2{alnum:27}_{alnum:21}',
      'NGROK_AUTHTOKEN=2xxxxxxxxxxxxxxxxxxxxxxxxxx_{alnum:21}',
      'commit: 2{alnum:26}_{alnum:21}',
    ],
  },
});
