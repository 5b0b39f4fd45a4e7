import { defineRule } from '../../src/core/rule.ts';

export const pinterestAccessToken = defineRule({
  id: 'pinterest-access-token',
  title: 'Pinterest access token',
  category: 'secret',
  description: "Lets its holder act on Pinterest as the user within the token's scopes: pins, boards, advertisements.",
  remediation:
    "Revoke the application's access under Pinterest > Settings > Security, then read the new one from the environment or a vault.",
  references: ['https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Pinterest',
  keywords: ['pina_'],
  pattern: /(?<![\w-])pina_[A-Za-z0-9]{20,120}(?![\w-])/,
  entropy: 3.3,
  require: ['letters-and-digits'],
  examples: {
    match: ['PINTEREST_TOKEN=«pina_{upperalnum:64}»', 'token: "«pina_{upperalnum:64}»"'],
    noMatch: [
      'PINTEREST_TOKEN=pina_{upperalnum:19}',
      'PINTEREST_TOKEN=pina_{upperalnum:121}',
      'PINTEREST_TOKEN=pina_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PINTEREST_TOKEN=xpina_{upperalnum:64}',
    ],
  },
});
