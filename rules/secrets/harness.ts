import { defineRule } from '../../src/core/rule.ts';

export const harnessApiToken = defineRule({
  id: 'harness-api-token',
  title: 'Harness access token',
  category: 'secret',
  description: 'Lets its holder run and change pipelines as the user or service account, and so reach what they deploy to.',
  remediation:
    "Delete it in Harness under My API Keys, or the service account's API keys, then read the new one from the environment or a vault.",
  references: ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Harness',
  keywords: ['pat.', 'sat.'],
  pattern: /(?<![\w.-])[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}(?![\w.-])/,
  entropy: 3.5,
  examples: {
    match: ['HARNESS_API_KEY=«pat.{base64url:22}.{hex:24}.{alnum:20}»', 'x-api-key: "«sat.{alnum:22}.{hex:24}.{alnum:20}»"'],
    noMatch: [
      'HARNESS_API_KEY=pat.{base64url:22}.{hex:23}.{alnum:20}',
      'HARNESS_API_KEY=pat.{base64url:22}.{hex:25}.{alnum:20}',
      'HARNESS_API_KEY=pat.{base64url:22}.xxxxxxxxxxxxxxxxxxxxxxxx.{alnum:20}',
      'pat.{alnum:21}.{hex:24}.{alnum:20}',
      'pat.{alnum:22}.{hex:23}.{alnum:20}',
      'pat.{alnum:22}.{alpha:24}.{alnum:20}',
      'compat.{alnum:22}.{hex:24}.{alnum:20}',
    ],
  },
});
