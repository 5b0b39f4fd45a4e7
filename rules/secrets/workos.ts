import { defineRule } from '../../src/core/rule.ts';

export const workosApiKey = defineRule({
  id: 'workos-api-key',
  title: 'WorkOS production API key',
  category: 'secret',
  description: "Lets its holder read and change the organizations' connections, directories and users.",
  remediation: 'Delete it in the WorkOS dashboard under API Keys, then read the new one from the environment or a vault.',
  references: ['https://workos.com/docs/reference/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'WorkOS',
  keywords: ['sk_live_a2v5xz'],
  pattern: /(?<![\w-])sk_live_a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}(?![\w+/=-])/,
  proof: 'workos-key',
  examples: {
    match: ['WORKOS_API_KEY=«{token:workos-key:sk_live_}»', "const workos = new WorkOS('«{token:workos-key:sk_live_}»');"],
    noMatch: ['sk_live_a2V5Xz{alnum:12}', 'xsk_live_a2V5Xz{alnum:60}', 'sk_live_b2V5Xz{alnum:60}'],
  },
});

export const workosStagingApiKey = defineRule({
  id: 'workos-staging-api-key',
  title: 'WorkOS staging API key',
  category: 'secret',
  description: 'Works on the staging environment only.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://workos.com/docs/reference/api-keys'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'WorkOS',
  keywords: ['sk_test_a2v5xz'],
  pattern: /(?<![\w-])sk_test_a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}(?![\w+/=-])/,
  proof: 'workos-key',
  examples: {
    match: ['WORKOS_API_KEY=«{token:workos-key:sk_test_}»', "const workos = new WorkOS('«{token:workos-key:sk_test_}»');"],
    noMatch: ['sk_test_a2V5Xz{alnum:12}', 'xsk_test_a2V5Xz{alnum:60}', 'sk_test_b2V5Xz{alnum:60}'],
  },
});
