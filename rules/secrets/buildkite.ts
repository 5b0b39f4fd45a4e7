import { defineRule } from '../../src/core/rule.ts';

export const buildkiteUserAccessToken = defineRule({
  id: 'buildkite-user-access-token',
  title: 'Buildkite API access token',
  category: 'secret',
  description: 'Lets its holder read builds and their logs and start builds as the user who made it, within its scopes.',
  remediation:
    'Revoke it in Buildkite under Personal Settings > API Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://buildkite.com/docs/apis/managing-api-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Buildkite',
  keywords: ['bkua_'],
  pattern: /(?<![\w-])bkua_[0-9a-z]{40}(?:[0-9a-z]{13})?(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['BUILDKITE_TOKEN=«bkua_{loweralnum:40}»', 'token: "«bkua_{loweralnum:40}»"'],
    noMatch: [
      'BUILDKITE_TOKEN=bkua_{loweralnum:39}',
      'BUILDKITE_TOKEN=bkua_{loweralnum:41}',
      'BUILDKITE_TOKEN=bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'BUILDKITE_TOKEN=xbkua_{loweralnum:40}',
    ],
  },
});

export const buildkiteAgentToken = defineRule({
  id: 'buildkite-agent-token',
  title: 'Buildkite agent, cluster or package token',
  category: 'secret',
  description:
    'Lets its holder run as an agent of the organization, and so receive jobs with their secrets, or read and publish packages.',
  remediation:
    "Revoke it in Buildkite under the cluster's Agent Tokens (packages: Registry settings > Tokens), then read the new one from the environment or a vault.",
  references: ['https://buildkite.com/docs/agent/v3/tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Buildkite',
  keywords: ['bkaa_', 'bkaj_', 'bkar_', 'bkct_', 'bkpt_', 'bkpat_', 'bkps_'],
  pattern: /(?<![\w-])bk(?:aa|aj|ar|ct|pt|pat|ps)_[\w-]{50,340}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['BUILDKITE_AGENT_TOKEN=«bkct_{alnum:73}»', 'token="«bkaa_{alnum:75}»"'],
    noMatch: [
      'BUILDKITE_AGENT_TOKEN=bkct_{alnum:49}',
      'BUILDKITE_AGENT_TOKEN=bkct_{alnum:341}',
      'BUILDKITE_AGENT_TOKEN=bkct_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'BUILDKITE_AGENT_TOKEN=xbkct_{alnum:73}',
      'bkzz_{alnum:75}',
    ],
  },
});
