import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const intercomAccessToken = defineRule({
  id: 'intercom-access-token',
  title: 'Intercom access token',
  category: 'secret',
  description: "Lets its holder read and change the workspace's contacts and conversations.",
  remediation:
    "Regenerate it in the Intercom Developer Hub under the application's Configure > Authentication, then read the new one from the environment or a vault.",
  references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Intercom',
  keywords: ['dg9r'],
  pattern: /(?<![\w+/-])dG9r[A-Za-z0-9+/]{55}=(?![\w+/=-])/,
  proof: 'intercom-token',
  examples: {
    match: ['INTERCOM_TOKEN=«{token:intercom-token}»', 'token: "«{token:intercom-token}»"'],
    noMatch: ['dG9r{base64:54}=', 'dG9r{base64:56}=', 'dG9r{base64:56}'],
  },
});

export const intercomLegacyToken = defineRule({
  id: 'intercom-legacy-token',
  title: 'Intercom token or client secret without prefix',
  category: 'secret',
  description: "Lets its holder act as the application on Intercom, and read its customers' conversations.",
  remediation:
    "Regenerate it in the Intercom Developer Hub under the application's Configure page, then read the new one from the environment or a vault.",
  references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Intercom',
  keywords: ['intercom'],
  pattern: assigned(
    named('intercom', 'token|secret|key'),
    '(?:[A-Za-z0-9+/=_-]{60}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})',
  ),
  entropy: 3,
  require: ['not-words'],
  examples: {
    match: ['INTERCOM_ACCESS_TOKEN=«{alnum:60}»', 'intercom_client_secret: "«{uuid}»"'],
    noMatch: [
      'INTERCOM_ACCESS_TOKEN={alnum:59}',
      'INTERCOM_ACCESS_TOKEN={alnum:61}',
      'INTERCOM_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:60}',
    ],
  },
});
