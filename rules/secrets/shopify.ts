import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Shopify',
  references: [
    'https://shopify.dev/docs/apps/build/authentication-authorization',
    'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
  ],
} as const;

export const shopifyAccessToken = defineRule({
  ...COMMON,
  id: 'shopify-access-token',
  title: 'Shopify Admin API access token',
  description: 'Lets its holder read and change the shop’s orders, customers and products within the app’s scopes.',
  remediation:
    'Uninstall or reinstall the custom app, or rotate the token in the shop’s admin, then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['shpat_', 'shpca_', 'shppa_', 'shpua_', 'shprt_'],
  pattern: token('shp(?:at|ca|pa|ua|rt)_[0-9a-fA-F]{32}'),
  entropy: 2.5,
  examples: {
    match: ['SHOPIFY_ACCESS_TOKEN=«shpat_{hex:32}»', 'X-Shopify-Access-Token: «shpca_{hex:32}»', 'password: "«shppa_{hex:32}»"'],
    noMatch: ['shpat_{hex:31}', 'shpat_{hex:33}', 'xshpat_{hex:32}', 'shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'shpxx_{hex:32}'],
  },
});

export const shopifySharedSecret = defineRule({
  ...COMMON,
  id: 'shopify-shared-secret',
  title: 'Shopify app client secret',
  description: 'Lets its holder pose as the app: forge webhooks and session tokens, and obtain access tokens of shops.',
  remediation: 'Rotate the client credentials in the Dev Dashboard, then read the new secret from the environment or a vault.',
  severity: 'critical',
  keywords: ['shpss_'],
  pattern: token('shpss_[0-9a-fA-F]{32}'),
  entropy: 2.5,
  examples: {
    match: ['SHOPIFY_API_SECRET=«shpss_{hex:32}»', 'apiSecretKey: "«shpss_{hex:32}»"'],
    noMatch: ['shpss_{hex:31}', 'shpss_{hex:33}', 'xshpss_{hex:32}', 'shpss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
