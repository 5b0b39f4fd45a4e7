import { defineRule } from '../../src/core/rule.ts';

export const dynatraceApiToken = defineRule({
  id: 'dynatrace-api-token',
  title: 'Dynatrace API token',
  category: 'secret',
  description: "Lets its holder read and change the environment's monitoring data and settings within the token's scopes.",
  remediation: 'Revoke it in Dynatrace under Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Dynatrace',
  keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.'],
  pattern: /(?<![\w-])dt0[cs][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}(?![\w-])/,
  examples: {
    match: ['DYNATRACE_TOKEN=«dt0c01.{upperalnum:24}.{upperalnum:64}»', 'token: "«dt0c01.{upperalnum:24}.{upperalnum:64}»"'],
    noMatch: [
      'DYNATRACE_TOKEN=dt0c01.{upperalnum:24}.{upperalnum:63}',
      'DYNATRACE_TOKEN=dt0c01.{upperalnum:24}.{upperalnum:65}',
      'DYNATRACE_TOKEN=dt0c01.{upperalnum:24}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DYNATRACE_TOKEN=xdt0c01.{upperalnum:24}.{upperalnum:64}',
    ],
  },
});
