import { defineRule } from '../../src/core/rule.ts';

export const flyioToken = defineRule({
  id: 'flyio-token',
  title: 'Fly.io access token',
  category: 'secret',
  description:
    'Lets its holder deploy, stop and reach into the machines of the organization or application that the token names.',
  remediation: 'Revoke it with `fly tokens revoke`, then read the new one from the environment or a vault.',
  references: ['https://fly.io/docs/security/tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Fly.io',
  keywords: ['flyv1 ', 'fm1_', 'fm1r_', 'fm1a_', 'fm2_', 'fo1_'],
  pattern: [
    /(?<![\w-])(?:FlyV1 )?(?:fm1[ar]?|fm2)_[A-Za-z0-9+/_-]{100,2000}={0,3}(?:,(?:fm1[ar]?|fm2)_[A-Za-z0-9+/_-]{100,2000}={0,3}){0,4}(?![\w+/=-])/,
    /(?<![\w-])fo1_[\w-]{43}(?![\w-])/,
  ],
  lead: 6,
  reach: 8000,
  proof: 'fly-macaroon',
  examples: {
    match: [
      'FLY_API_TOKEN=«FlyV1 {token:fly-macaroon:fm2_}»',
      'fly_token: "«{token:fly-macaroon:fm1r_}»"',
      'FLY_API_TOKEN=«fo1_{base64url:43}»',
    ],
    noMatch: ['FLY_API_TOKEN=fm2_{base64:60}', 'xfm2_{base64:160}', 'FLY_API_TOKEN=fm3_{base64:160}', 'FlyV1 {base64:160}'],
  },
});
