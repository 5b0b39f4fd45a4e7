import { defineRule } from '../../src/core/rule.ts';

export const salesforceAccessToken = defineRule({
  id: 'salesforce-access-token',
  title: 'Salesforce session id or access token',
  category: 'secret',
  description: "Lets its holder read and change the organization's customer data as the user of the session, until it ends.",
  remediation:
    "End the session in Setup > Session Management, or revoke the application's token under Connected Apps OAuth Usage, then read the new one from the environment or a vault.",
  references: ['https://help.salesforce.com/s/articleView?id=sf.user_sessions.htm'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Salesforce',
  keywords: ['00d'],
  // The organization's id (12 or 15 characters after 00D), a bang, the session's key.
  pattern: /(?<![\w-])00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,260}(?![\w.!-])/,
  entropy: 3.5,
  examples: {
    match: ['SF_ACCESS_TOKEN=«00D{alnum:12}!AQ{alnum:94}»', 'sessionId: "«00D{alnum:15}!AR{alnum:60}.{alnum:33}»"'],
    noMatch: [
      'SF_ACCESS_TOKEN=00D{alnum:12}!AQ{alnum:77}',
      'SF_ACCESS_TOKEN=00D{alnum:12}!AQ{alnum:259}',
      'SF_ACCESS_TOKEN=00D{alnum:12}!AQxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '00D{alnum:11}!AQ{alnum:94}',
      '00D{alnum:12}!AQ{alnum:70}',
      '00D{alnum:12}AQ{alnum:94}',
    ],
  },
});
