import { defineRule } from '../../src/core/rule.ts';

export const pulumiAccessToken = defineRule({
  id: 'pulumi-access-token',
  title: 'Pulumi access token',
  category: 'secret',
  description: "Lets its holder read stacks' state, with the secrets in it, and run updates as the account that made it.",
  remediation: 'Delete it in Pulumi Cloud under Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Pulumi',
  keywords: ['pul-'],
  pattern: /(?<![\w-])pul-[0-9a-f]{40}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['PULUMI_TOKEN=«pul-{hex:40}»', 'token: "«pul-{hex:40}»"'],
    noMatch: [
      'PULUMI_TOKEN=pul-{hex:39}',
      'PULUMI_TOKEN=pul-{hex:41}',
      'PULUMI_TOKEN=pul-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PULUMI_TOKEN=xpul-{hex:40}',
    ],
  },
});
