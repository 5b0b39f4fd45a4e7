import { defineRule } from '../../src/core/rule.ts';

export const shippoLiveToken = defineRule({
  id: 'shippo-live-token',
  title: 'Shippo live API token',
  category: 'secret',
  description: "Lets its holder buy shipping labels on the account's bill and read its customers' addresses.",
  remediation: 'Delete it in Shippo under Settings > API, then read the new one from the environment or a vault.',
  references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Shippo',
  keywords: ['shippo_live_'],
  pattern: /(?<![\w-])shippo_live_[0-9a-f]{40}(?![\w-])/,
  examples: {
    match: ['SHIPPO_TOKEN=«shippo_live_{hex:40}»', 'token: "«shippo_live_{hex:40}»"'],
    noMatch: [
      'SHIPPO_TOKEN=shippo_live_{hex:39}',
      'SHIPPO_TOKEN=shippo_live_{hex:41}',
      'SHIPPO_TOKEN=shippo_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SHIPPO_TOKEN=xshippo_live_{hex:40}',
    ],
  },
});

export const shippoTestToken = defineRule({
  id: 'shippo-test-token',
  title: 'Shippo test API token',
  category: 'secret',
  description: 'Buys made-up labels only.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live token never takes its place.',
  references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Shippo',
  keywords: ['shippo_test_'],
  pattern: /(?<![\w-])shippo_test_[0-9a-f]{40}(?![\w-])/,
  examples: {
    match: ['SHIPPO_TOKEN=«shippo_test_{hex:40}»', 'token: "«shippo_test_{hex:40}»"'],
    noMatch: [
      'SHIPPO_TOKEN=shippo_test_{hex:39}',
      'SHIPPO_TOKEN=shippo_test_{hex:41}',
      'SHIPPO_TOKEN=shippo_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SHIPPO_TOKEN=xshippo_test_{hex:40}',
    ],
  },
});
