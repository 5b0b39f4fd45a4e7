import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const auth0ClientSecret = defineRule({
  id: 'auth0-client-secret',
  title: 'Auth0 client secret',
  category: 'secret',
  description: 'Lets its holder act as the application: fetch tokens, and with machine-to-machine grants administer the tenant.',
  remediation:
    "Rotate it in the Auth0 dashboard under the application's Settings, then read the new one from the environment or a vault.",
  references: ['https://auth0.com/docs/get-started/applications/rotate-client-secret'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Auth0',
  keywords: ['auth0'],
  pattern: assigned(named('auth0', 'secret|token|key|pass'), '[A-Za-z0-9_-]{64}'),
  entropy: 3.8,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['AUTH0_CLIENT_SECRET=«{base64url:63}q»', '"auth0ClientSecret": "«{alnum:64}»"'],
    noMatch: [
      'AUTH0_CLIENT_SECRET={base64url:62}q',
      'AUTH0_CLIENT_SECRET={base64url:64}q',
      'AUTH0_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:63}q',
      'AUTH0_CLIENT_ID={alnum:32}',
    ],
  },
});

export const auth0ManagementToken = defineRule({
  id: 'auth0-management-token',
  title: 'Auth0 management API token',
  category: 'secret',
  description: "Lets its holder administer the tenant's users and applications for as long as it lives.",
  remediation:
    "Let it expire or rotate the application's secret in the Auth0 dashboard, fetch tokens at run time with client credentials.",
  references: ['https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Auth0',
  keywords: ['auth0'],
  pattern: assigned(credential('auth0'), String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{20,1600}\.[\w-]{20,700}`),
  reach: 2700,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: ['AUTH0_MGMT_TOKEN=«{token:jwt}»', '"auth0Token": "«{token:jwt}»"'],
    noMatch: [
      'commit: {token:jwt}',
      'AUTH0_MGMT_TOKEN=eyJ{alnum:60}.{alnum:200}',
      'auth0: commit {alnum:40}',
      'AUTH0_MGMT_TOKEN={alnum:60}.{alnum:300}.{alnum:342}',
    ],
  },
});
