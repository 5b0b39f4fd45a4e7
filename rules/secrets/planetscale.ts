import { defineRule } from '../../src/core/rule.ts';

export const planetscaleToken = defineRule({
  id: 'planetscale-token',
  title: 'PlanetScale service token',
  category: 'secret',
  description: "Lets its holder administer the organization's databases within the token's grants.",
  remediation: 'Delete it in PlanetScale under Settings > Service tokens, then read the new one from the environment or a vault.',
  references: ['https://planetscale.com/docs/concepts/service-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PlanetScale',
  keywords: ['pscale_tkn_'],
  pattern: /(?<![\w-])pscale_tkn_[\w.=-]{32,64}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['PLANETSCALE_TOKEN=«pscale_tkn_{alnum:43}»', 'token: "«pscale_tkn_{alnum:43}»"'],
    noMatch: [
      'PLANETSCALE_TOKEN=pscale_tkn_{alnum:31}',
      'PLANETSCALE_TOKEN=pscale_tkn_{alnum:65}',
      'PLANETSCALE_TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PLANETSCALE_TOKEN=xpscale_tkn_{alnum:43}',
    ],
  },
});

export const planetscaleOauthToken = defineRule({
  id: 'planetscale-oauth-token',
  title: 'PlanetScale OAuth token',
  category: 'secret',
  description: 'Lets its holder act on PlanetScale as the user who granted an application access.',
  remediation:
    "Revoke the application's access in PlanetScale under Settings, then read the new one from the environment or a vault.",
  references: ['https://planetscale.com/docs/concepts/planetscale-oauth-applications'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PlanetScale',
  keywords: ['pscale_oauth_'],
  pattern: /(?<![\w-])pscale_oauth_[\w.=-]{32,64}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['PLANETSCALE_TOKEN=«pscale_oauth_{alnum:43}»', 'token: "«pscale_oauth_{alnum:43}»"'],
    noMatch: [
      'PLANETSCALE_TOKEN=pscale_oauth_{alnum:31}',
      'PLANETSCALE_TOKEN=pscale_oauth_{alnum:65}',
      'PLANETSCALE_TOKEN=pscale_oauth_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PLANETSCALE_TOKEN=xpscale_oauth_{alnum:43}',
    ],
  },
});

export const planetscalePassword = defineRule({
  id: 'planetscale-password',
  title: 'PlanetScale database password',
  category: 'secret',
  description: "Lets its holder read and change a branch of the database, with the password's role.",
  remediation:
    "Delete the password in PlanetScale under the database's Settings > Passwords, then read the new one from the environment or a vault.",
  references: ['https://planetscale.com/docs/concepts/connection-strings'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PlanetScale',
  keywords: ['pscale_pw_'],
  pattern: /(?<![\w-])pscale_pw_[\w.=-]{32,64}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['DATABASE_PASSWORD=«pscale_pw_{alnum:43}»', 'password: "«pscale_pw_{alnum:43}»"'],
    noMatch: [
      'DATABASE_PASSWORD=pscale_pw_{alnum:31}',
      'DATABASE_PASSWORD=pscale_pw_{alnum:65}',
      'DATABASE_PASSWORD=pscale_pw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DATABASE_PASSWORD=xpscale_pw_{alnum:43}',
    ],
  },
});
