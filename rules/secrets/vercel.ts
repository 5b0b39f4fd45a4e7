import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const vercelToken = defineRule({
  id: 'vercel-token',
  title: 'Vercel access token',
  category: 'secret',
  description:
    "Lets its holder act on Vercel within the token's scope: deploy, read environment variables, change domains. AI Gateway keys spend the account's credit.",
  remediation:
    "Delete it under Account Settings > Tokens (or the team's AI Gateway or integration settings), then read the new one from the environment or a vault.",
  references: ['https://vercel.com/docs/rest-api'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Vercel',
  keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
  pattern: /(?<![\w-])vc[piark]_[A-Za-z0-9_-]{56}(?![\w-])/,
  proof: 'vercel-crc32',
  examples: {
    match: [
      'VERCEL_TOKEN=«{token:vercel-crc32:vcp_}»',
      'AI_GATEWAY_API_KEY=«{token:vercel-crc32:vck_}»',
      'token: "«vci_{alnum:56}»"',
    ],
    noMatch: [
      'VERCEL_TOKEN=x{token:vercel-crc32:vcp_}',
      'VERCEL_TOKEN=vcp_{alnum:55}',
      'VERCEL_TOKEN=vcp_{alnum:57}',
      'VERCEL_TOKEN=vcz_{alnum:56}',
      'xvcp_{alnum:56}',
    ],
  },
});

export const vercelLegacyToken = defineRule({
  id: 'vercel-legacy-token',
  title: 'Vercel access token without prefix',
  category: 'secret',
  description: "Lets its holder act on Vercel within the token's scope: deploy, read environment variables, change domains.",
  remediation: 'Delete it under Account Settings > Tokens, then read the new one from the environment or a vault.',
  references: ['https://vercel.com/docs/rest-api'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Vercel',
  keywords: ['vercel'],
  pattern: assigned(named('vercel', 'token|secret|key'), '[A-Za-z0-9]{24}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['VERCEL_TOKEN=«{alnum:24}»', "vercel_token: '«{alnum:24}»'"],
    noMatch: [
      'VERCEL_TOKEN={alnum:23}',
      'VERCEL_TOKEN={alnum:25}',
      'VERCEL_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:24}',
      'VERCEL_ORG={alnum:24}',
    ],
  },
});
