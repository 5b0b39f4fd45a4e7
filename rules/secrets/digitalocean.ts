import { defineRule } from '../../src/core/rule.ts';

export const digitaloceanPersonalAccessToken = defineRule({
  id: 'digitalocean-personal-access-token',
  title: 'DigitalOcean personal access token',
  category: 'secret',
  description: "Lets its holder manage the account's droplets, databases, DNS and storage within the token's scopes.",
  remediation: 'Delete it in the control panel under API > Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DigitalOcean',
  keywords: ['dop_v1_'],
  pattern: /(?<![\w-])dop_v1_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['DIGITALOCEAN_TOKEN=«dop_v1_{hex:64}»', 'token: "«dop_v1_{hex:64}»"'],
    noMatch: [
      'DIGITALOCEAN_TOKEN=dop_v1_{hex:63}',
      'DIGITALOCEAN_TOKEN=dop_v1_{hex:65}',
      'DIGITALOCEAN_TOKEN=dop_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DIGITALOCEAN_TOKEN=xdop_v1_{hex:64}',
    ],
  },
});

export const digitaloceanOauthToken = defineRule({
  id: 'digitalocean-oauth-token',
  title: 'DigitalOcean OAuth access token',
  category: 'secret',
  description: 'Lets its holder manage the resources of the account that granted an application access.',
  remediation:
    "Revoke the application's access in the control panel under API > Authorized applications, then read the new one from the environment or a vault.",
  references: ['https://docs.digitalocean.com/reference/api/oauth/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DigitalOcean',
  keywords: ['doo_v1_'],
  pattern: /(?<![\w-])doo_v1_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['DIGITALOCEAN_TOKEN=«doo_v1_{hex:64}»', 'token: "«doo_v1_{hex:64}»"'],
    noMatch: [
      'DIGITALOCEAN_TOKEN=doo_v1_{hex:63}',
      'DIGITALOCEAN_TOKEN=doo_v1_{hex:65}',
      'DIGITALOCEAN_TOKEN=doo_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DIGITALOCEAN_TOKEN=xdoo_v1_{hex:64}',
    ],
  },
});

export const digitaloceanRefreshToken = defineRule({
  id: 'digitalocean-refresh-token',
  title: 'DigitalOcean OAuth refresh token',
  category: 'secret',
  description: 'Lets its holder fetch new access tokens for the account that granted an application access.',
  remediation:
    "Revoke the application's access in the control panel under API > Authorized applications, then read the new one from the environment or a vault.",
  references: ['https://docs.digitalocean.com/reference/api/oauth/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DigitalOcean',
  keywords: ['dor_v1_'],
  pattern: /(?<![\w-])dor_v1_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['DIGITALOCEAN_TOKEN=«dor_v1_{hex:64}»', 'token: "«dor_v1_{hex:64}»"'],
    noMatch: [
      'DIGITALOCEAN_TOKEN=dor_v1_{hex:63}',
      'DIGITALOCEAN_TOKEN=dor_v1_{hex:65}',
      'DIGITALOCEAN_TOKEN=dor_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DIGITALOCEAN_TOKEN=xdor_v1_{hex:64}',
    ],
  },
});
