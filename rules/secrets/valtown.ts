import { defineRule } from '../../src/core/rule.ts';

export const valtownApiToken = defineRule({
  id: 'valtown-api-token',
  title: 'Val Town API token',
  category: 'secret',
  description: "Lets its holder run and change the account's vals within the token's scopes.",
  remediation: 'Delete it at val.town under Settings > API tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.val.town/reference/api/authentication/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Val Town',
  keywords: ['vtwn_'],
  pattern: /(?<![\w-])vtwn_[A-Za-z0-9]{20,80}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['VALTOWN_TOKEN=«vtwn_{alnum:32}»', 'token: "«vtwn_{alnum:32}»"'],
    noMatch: [
      'VALTOWN_TOKEN=vtwn_{alnum:19}',
      'VALTOWN_TOKEN=vtwn_{alnum:81}',
      'VALTOWN_TOKEN=vtwn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'VALTOWN_TOKEN=xvtwn_{alnum:32}',
    ],
  },
});
