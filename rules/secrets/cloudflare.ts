import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const cloudflareToken = defineRule({
  id: 'cloudflare-token',
  title: 'Cloudflare API token',
  category: 'secret',
  description:
    "Lets its holder change the account's DNS, Workers and security settings within the token's permissions; a global key has all of them.",
  remediation:
    'Roll it in the Cloudflare dashboard under My Profile > API Tokens (account tokens: Manage Account > API Tokens), then read the new one from the environment or a vault.',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Cloudflare',
  keywords: ['cfk_', 'cfut_', 'cfat_'],
  pattern: /(?<![\w-])cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}(?![\w-])/,
  proof: 'cloudflare-crc32',
  examples: {
    match: [
      'CLOUDFLARE_API_TOKEN=«{token:cloudflare-crc32:cfut_}»',
      'CF_GLOBAL_KEY=«{token:cloudflare-crc32:cfk_}»',
      'token = "«cfat_{alnum:40}{hex:8}»"',
    ],
    noMatch: [
      'CLOUDFLARE_API_TOKEN=x{token:cloudflare-crc32:cfut_}',
      'cfut_{alnum:39}{hex:8}',
      'cfut_{alnum:40}{hex:9}',
      'cfzt_{alnum:40}{hex:8}',
    ],
  },
});

export const cloudflareLegacyToken = defineRule({
  id: 'cloudflare-legacy-token',
  title: 'Cloudflare API token without prefix',
  category: 'secret',
  description: "Lets its holder change the account's DNS, Workers and security settings within the token's permissions.",
  remediation:
    'Roll it in the Cloudflare dashboard under My Profile > API Tokens, then read the new one from the environment or a vault.',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cloudflare',
  keywords: ['cloudflare', 'cf_api'],
  pattern: assigned(named('cloudflare', 'token|key|secret|auth') + '|cf_api_token|cf_api_key', '[A-Za-z0-9_-]{40}'),
  entropy: 3.5,
  require: ['letters-and-digits', 'not-hex', 'not-words'],
  examples: {
    match: ['CLOUDFLARE_API_TOKEN=«{base64url:40}»', 'CF_API_TOKEN: "«{alnum:40}»"'],
    noMatch: [
      'CLOUDFLARE_API_TOKEN={base64url:39}',
      'CLOUDFLARE_API_TOKEN={base64url:41}',
      'CLOUDFLARE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {base64url:40}',
    ],
  },
});

export const cloudflareLegacyGlobalKey = defineRule({
  id: 'cloudflare-legacy-global-key',
  title: 'Cloudflare global API key',
  category: 'secret',
  description: 'Lets its holder do anything the account may do on Cloudflare: DNS, certificates, Workers, billing.',
  remediation:
    'Change it in the Cloudflare dashboard under My Profile > API Tokens > Global API Key, then read the new one from the environment or a vault.',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cloudflare',
  keywords: ['cloudflare', 'cf_api_key', 'cf_key', 'x-auth-key'],
  pattern: assigned('cloudflare|cf_api_key|cf_key|x-auth-key', '[0-9a-f]{37}'),
  entropy: 3,
  examples: {
    match: ['CLOUDFLARE_API_KEY=«{hex:37}»', 'X-Auth-Key: «{hex:37}»'],
    noMatch: [
      'CLOUDFLARE_API_KEY={hex:36}',
      'CLOUDFLARE_API_KEY={hex:38}',
      'CLOUDFLARE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:37}',
    ],
  },
});

export const cloudflareOriginCaKey = defineRule({
  id: 'cloudflare-origin-ca-key',
  title: 'Cloudflare origin CA key',
  category: 'secret',
  description: "Lets its holder issue and revoke origin certificates for the account's zones.",
  remediation:
    'Change it in the Cloudflare dashboard under My Profile > API Tokens > Origin CA Key, then read the new one from the environment or a vault.',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Cloudflare',
  keywords: ['v1.0-'],
  pattern: /(?<![\w-])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![\w-])/,
  examples: {
    match: ['CLOUDFLARE_TOKEN=«v1.0-{hex:24}-{hex:146}»', 'token: "«v1.0-{hex:24}-{hex:146}»"'],
    noMatch: [
      'CLOUDFLARE_TOKEN=v1.0-{hex:24}-{hex:145}',
      'CLOUDFLARE_TOKEN=v1.0-{hex:24}-{hex:147}',
      'CLOUDFLARE_TOKEN=v1.0-{hex:24}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CLOUDFLARE_TOKEN=xv1.0-{hex:24}-{hex:146}',
      'v1.0-{hex:24}-{hex:14}',
    ],
  },
});
