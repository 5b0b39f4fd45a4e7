import { defineRule } from '../../src/core/rule.ts';

export const settlemintAccessToken = defineRule({
  id: 'settlemint-access-token',
  title: 'SettleMint access token',
  category: 'secret',
  description:
    "Lets its holder manage the organization's blockchain networks, or call one application or service, by the token's kind.",
  remediation:
    'Delete it in the SettleMint console under Personal, Application or Service access tokens, then read the new one from the environment or a vault.',
  references: [
    'https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens',
  ],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'SettleMint',
  keywords: ['sm_pat_', 'sm_aat_', 'sm_sat_'],
  pattern: /(?<![\w-])sm_[pas]at_[A-Za-z0-9]{16}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['SETTLEMINT_TOKEN=«sm_pat_{alnum:16}»', 'token: "«sm_pat_{alnum:16}»"'],
    noMatch: [
      'SETTLEMINT_TOKEN=sm_pat_{alnum:15}',
      'SETTLEMINT_TOKEN=sm_pat_{alnum:17}',
      'SETTLEMINT_TOKEN=sm_pat_xxxxxxxxxxxxxxxx',
      'SETTLEMINT_TOKEN=xsm_pat_{alnum:16}',
    ],
  },
});
