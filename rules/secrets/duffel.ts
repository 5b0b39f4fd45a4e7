import { defineRule } from '../../src/core/rule.ts';

export const duffelLiveToken = defineRule({
  id: 'duffel-live-token',
  title: 'Duffel live access token',
  category: 'secret',
  description: "Lets its holder book and cancel flights on the account's balance and read its passengers' data.",
  remediation:
    'Revoke it in the Duffel dashboard under Developers > Access tokens, then read the new one from the environment or a vault.',
  references: ['https://duffel.com/docs/api/overview/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Duffel',
  keywords: ['duffel_live_'],
  pattern: /(?<![\w-])duffel_live_[\w=-]{43}(?![\w=-])/,
  entropy: 3.3,
  examples: {
    match: ['DUFFEL_TOKEN=«duffel_live_{base64url:43}»', 'token: "«duffel_live_{base64url:43}»"'],
    noMatch: [
      'DUFFEL_TOKEN=duffel_live_{base64url:42}',
      'DUFFEL_TOKEN=duffel_live_{base64url:44}',
      'DUFFEL_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'xduffel_live_{base64url:43}',
    ],
  },
});

export const duffelTestToken = defineRule({
  id: 'duffel-test-token',
  title: 'Duffel test access token',
  category: 'secret',
  description: 'Books with made-up airlines only.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live token never takes its place.',
  references: ['https://duffel.com/docs/api/overview/authentication'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Duffel',
  keywords: ['duffel_test_'],
  pattern: /(?<![\w-])duffel_test_[\w=-]{43}(?![\w=-])/,
  entropy: 3.3,
  examples: {
    match: ['DUFFEL_TOKEN=«duffel_test_{base64url:43}»', 'token: "«duffel_test_{base64url:43}»"'],
    noMatch: [
      'DUFFEL_TOKEN=duffel_test_{base64url:42}',
      'DUFFEL_TOKEN=duffel_test_{base64url:44}',
      'DUFFEL_TOKEN=duffel_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'xduffel_test_{base64url:43}',
    ],
  },
});
