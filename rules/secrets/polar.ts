import { defineRule } from '../../src/core/rule.ts';

export const polarAccessToken = defineRule({
  id: 'polar-access-token',
  title: 'Polar access token',
  category: 'secret',
  description:
    "Lets its holder read and change the organization's or user's products, orders and customers within the token's scopes.",
  remediation:
    'Revoke it in Polar under Settings > Developers (applications: revoke their access), then read the new one from the environment or a vault.',
  references: ['https://docs.polar.sh/integrate/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Polar',
  keywords: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_rt_'],
  pattern: /(?<![\w-])polar_(?:oat|pat|at|rt)_(?:[ou]_)?[A-Za-z0-9_]{32,60}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['POLAR_TOKEN=«polar_oat_{alnum:40}»', 'token: "«polar_oat_{alnum:40}»"'],
    noMatch: [
      'POLAR_TOKEN=polar_oat_{alnum:31}',
      'POLAR_TOKEN=polar_oat_{alnum:61}',
      'POLAR_TOKEN=polar_oat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'POLAR_TOKEN=xpolar_oat_{alnum:40}',
    ],
  },
});
