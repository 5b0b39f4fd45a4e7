import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const kucoinApiKey = defineRule({
  id: 'kucoin-api-key',
  title: 'KuCoin API key or secret',
  category: 'secret',
  description: "Key, secret and passphrase let their holder trade and, with the permission, withdraw the account's funds.",
  remediation: 'Delete the key in KuCoin under API Management, then read the new one from the environment or a vault.',
  references: ['https://www.kucoin.com/docs-new/authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'KuCoin',
  keywords: ['kucoin'],
  pattern: assigned(credential('kucoin'), '(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{24})'),
  entropy: 3,
  examples: {
    match: ['KUCOIN_API_KEY=«{hex:24}»', 'kucoin_secret: "«{uuid}»"'],
    noMatch: [
      'KUCOIN_API_KEY={hex:23}',
      'KUCOIN_API_KEY={hex:25}',
      'KUCOIN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:24}',
    ],
  },
});
