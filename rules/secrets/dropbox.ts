import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const dropboxAccessToken = defineRule({
  id: 'dropbox-access-token',
  title: 'Dropbox access token, short-lived',
  category: 'secret',
  description: 'Lets its holder read and change files of the account for some hours.',
  remediation:
    "Disable the application's access under Dropbox > Settings > Connected apps, fetch tokens at run time from a refresh token kept in a vault.",
  references: ['https://developers.dropbox.com/oauth-guide'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Dropbox',
  keywords: ['sl.'],
  pattern: /(?<![\w-])sl\.(?:u\.)?[\w-]{130,1500}(?![\w-])/,
  reach: 1600,
  entropy: 3.5,
  examples: {
    match: ['DROPBOX_TOKEN=«sl.u.{base64url:600}»', 'DROPBOX_TOKEN=«sl.{base64url:140}»'],
    noMatch: [
      'DROPBOX_TOKEN=sl.u.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DROPBOX_TOKEN=xsl.u.{base64url:600}',
      'DROPBOX_TOKEN=sl.{base64url:100}',
      'xsl.{base64url:140}',
      'tests.run()',
    ],
  },
});

export const dropboxLongLivedToken = defineRule({
  id: 'dropbox-long-lived-token',
  title: 'Dropbox access token, long-lived',
  category: 'secret',
  description: "Lets its holder read and change the account's files until it is revoked.",
  remediation:
    'Revoke it in the App Console, or under Dropbox > Settings > Connected apps, then read the new one from the environment or a vault.',
  references: ['https://developers.dropbox.com/oauth-guide'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Dropbox',
  keywords: ['dropbox'],
  pattern: assigned('dropbox', String.raw`[A-Za-z0-9_-]{11}AAAAAAAAAA[\w-]{43}`),
  placeholders: 'keep',
  examples: {
    match: [
      'DROPBOX_TOKEN=«{loweralnum:11}AAAAAAAAAA{base64url:42}q»',
      'dropbox_access_token: "«{loweralnum:11}AAAAAAAAAA{alnum:43}»"',
    ],
    noMatch: [
      'DROPBOX_TOKEN={loweralnum:11}AAAAAAAAAA{alnum:42}',
      'DROPBOX_TOKEN={loweralnum:11}AAAAAAAAAA{alnum:44}',
      'commit: {loweralnum:11}AAAAAAAAAA{alnum:43}',
    ],
  },
});

export const dropboxAppSecret = defineRule({
  id: 'dropbox-app-secret',
  title: 'Dropbox application key or secret',
  category: 'secret',
  description:
    "With the application's key it lets its holder act as the application and exchange its users' codes and refresh tokens.",
  remediation: 'Reset the secret in the App Console under Settings, then read the new one from the environment or a vault.',
  references: ['https://developers.dropbox.com/oauth-guide'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Dropbox',
  keywords: ['dropbox'],
  pattern: assigned(named('dropbox', 'secret|key|token|client'), '[a-z0-9]{15}'),
  entropy: 3,
  require: ['letters-and-digits', 'not-hex'],
  examples: {
    match: ['DROPBOX_APP_SECRET=«{loweralnum:15}»', '"dropboxAppKey": "«{loweralnum:15}»"'],
    noMatch: [
      'DROPBOX_APP_SECRET={loweralnum:14}',
      'DROPBOX_APP_SECRET={loweralnum:16}',
      'DROPBOX_APP_SECRET=xxxxxxxxxxxxxxx',
      'commit: {loweralnum:15}',
    ],
  },
});
