import { defineRule } from '../../src/core/rule.ts';

export const denoAccessToken = defineRule({
  id: 'deno-access-token',
  title: 'Deno Deploy access token',
  category: 'secret',
  description: "Lets its holder deploy the account's or organization's projects and read their environment.",
  remediation:
    'Revoke it in Deno Deploy under Account settings > Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.deno.com/deploy/manual/ci_github/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Deno',
  keywords: ['ddp_', 'ddo_'],
  pattern: /(?<![\w-])dd[po]_[A-Za-z0-9]{36}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['DENO_TOKEN=«ddp_{alnum:36}»', 'token: "«ddp_{alnum:36}»"'],
    noMatch: [
      'DENO_TOKEN=ddp_{alnum:35}',
      'DENO_TOKEN=ddp_{alnum:37}',
      'DENO_TOKEN=ddp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DENO_TOKEN=xddp_{alnum:36}',
    ],
  },
});
