import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const wireguardPrivateKey = defineRule({
  id: 'wireguard-private-key',
  title: 'WireGuard private or preshared key',
  category: 'secret',
  description: 'Lets its holder join the private network as the peer it belongs to, or read its recorded traffic.',
  remediation:
    'Make a new pair with `wg genkey`, exchange the public key on the peers, keep the private one out of the repository.',
  references: ['https://www.wireguard.com/quickstart/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'WireGuard',
  keywords: ['privatekey', 'private_key', 'presharedkey', 'preshared_key'],
  pattern: assigned('(?:private|preshared)_?key', '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='),
  entropy: 4,
  proof: 'base64-32',
  examples: {
    match: ['PrivateKey = «{token:base64-32}»', 'PresharedKey = «{token:base64-32}»'],
    noMatch: [
      'commit: {token:base64-32}',
      'PrivateKey = {base64:42}',
      'PrivateKey = {base64:42}B=',
      'PublicKey = {token:base64-32}',
    ],
  },
});
