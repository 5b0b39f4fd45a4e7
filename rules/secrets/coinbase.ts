import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const coinbaseAccessToken = defineRule({
  id: 'coinbase-access-token',
  title: 'Coinbase API secret or access token',
  category: 'secret',
  description: "Lets its holder read the account's balances and, within its permissions, trade and withdraw.",
  remediation:
    'Delete the key in the Coinbase Developer Platform under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.cdp.coinbase.com/get-started/docs/cdp-api-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Coinbase',
  keywords: ['coinbase'],
  pattern: assigned(credential('coinbase'), String.raw`[\w-]{64}`),
  entropy: 3.5,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['COINBASE_API_SECRET=«{base64url:63}q»', 'coinbaseToken = "«{loweralnum:64}»"'],
    noMatch: [
      'COINBASE_API_SECRET={base64url:62}q',
      'COINBASE_API_SECRET={base64url:64}q',
      'COINBASE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:63}q',
    ],
  },
});

export const coinbaseCdpKey = defineRule({
  id: 'coinbase-cdp-key',
  title: 'Coinbase Developer Platform API key',
  category: 'secret',
  description: "The key's name with its private key beside it: lets its holder trade and withdraw within the key's permissions.",
  remediation:
    'Delete the key in the Coinbase Developer Platform under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.cdp.coinbase.com/get-started/docs/cdp-api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Coinbase',
  keywords: ['organizations/'],
  pattern:
    /(?<![\w-])organizations\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\/apiKeys\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  near: { pattern: /PRIVATE KEY|private_?key/i, lines: 6 },
  examples: {
    match: [
      '"name": "«organizations/{uuid}/apiKeys/{uuid}»", "privateKey": process.env.KEY',
      "api_key = '«organizations/{uuid}/apiKeys/{uuid}»' # its private_key follows",
    ],
    noMatch: [
      'organizations/{uuid}/apiKeys/{hex:32}',
      'organizations/{uuid}/projects/{uuid}',
      'organizations/{uuid}/apiKeys/{uuid}0',
    ],
    embed: false,
  },
});
