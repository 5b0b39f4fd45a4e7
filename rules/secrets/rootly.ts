import { defineRule } from '../../src/core/rule.ts';

export const rootlyApiKey = defineRule({
  id: 'rootly-api-key',
  title: 'Rootly API key',
  category: 'secret',
  description: "Lets its holder read and change the organization's incidents and schedules.",
  remediation:
    'Revoke it in Rootly under Organization settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.rootly.com/api-reference/overview'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Rootly',
  keywords: ['rootly_'],
  pattern: /(?<![\w-])rootly_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['ROOTLY_TOKEN=«rootly_{hex:64}»', 'token: "«rootly_{hex:64}»"'],
    noMatch: [
      'ROOTLY_TOKEN=rootly_{hex:63}',
      'ROOTLY_TOKEN=rootly_{hex:65}',
      'ROOTLY_TOKEN=rootly_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'ROOTLY_TOKEN=xrootly_{hex:64}',
    ],
  },
});
