import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const polymarketPrivateKey = defineRule({
  id: 'polymarket-private-key',
  title: 'Polymarket wallet private key',
  category: 'secret',
  description: 'Signs for the wallet: lets its holder take everything in it.',
  remediation: 'Move the funds to a new wallet, keep its key in a vault or a hardware wallet.',
  references: ['https://docs.polymarket.com/developers/CLOB/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Polymarket',
  keywords: ['polymarket', 'poly_'],
  pattern: assigned(named('polymarket|poly_', 'private|wallet|pk|signer'), '0x[0-9a-fA-F]{64}'),
  entropy: 3,
  examples: {
    match: ['POLYMARKET_PRIVATE_KEY=«0x{hex:64}»', 'poly_private_key = "«0x{hex:64}»"'],
    noMatch: [
      'POLYMARKET_PRIVATE_KEY=0x{hex:63}',
      'POLYMARKET_PRIVATE_KEY=0x{hex:65}',
      'POLYMARKET_PRIVATE_KEY=0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: 0x{hex:64}',
    ],
  },
});

export const polymarketApiSecret = defineRule({
  id: 'polymarket-api-secret',
  title: 'Polymarket API key or secret',
  category: 'secret',
  description: 'Key, secret and passphrase let their holder place and cancel orders for the wallet.',
  remediation:
    'Delete the API key through the CLOB client, derive a new one, then read the new one from the environment or a vault.',
  references: ['https://docs.polymarket.com/developers/CLOB/authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Polymarket',
  keywords: ['polymarket', 'poly_'],
  pattern: assigned(
    String.raw`(?<![a-z])(?:polymarket|poly)[\w.-]{0,24}?(?:key|secret|token|api)`,
    String.raw`(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[\w-]{43}=|[0-9a-f]{64})`,
  ),
  entropy: 3,
  examples: {
    match: ['POLYMARKET_API_KEY=«{uuid}»', 'poly_secret: "«{base64url:43}=»"'],
    noMatch: ['commit: {uuid}', 'POLY_SHAPE={uuid}', 'POLYMARKET_API_KEY={uuid}0', 'POLYMARKET_SECRET={alnum:43}'],
  },
});
