import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const ethereumPrivateKey = defineRule({
  id: 'ethereum-private-key',
  title: 'Ethereum private key',
  category: 'secret',
  description: 'Signs for the account: lets its holder take everything in it, with no way back.',
  remediation: 'Move the funds to a new account, keep its key in a vault or a hardware wallet.',
  references: ['https://ethereum.org/en/developers/docs/accounts/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Ethereum',
  keywords: [
    'private_key',
    'privatekey',
    'private-key',
    'deployer',
    'wallet',
    'ethereum',
    'eth_',
    'metamask',
    'mnemonic',
    'signer',
  ],
  pattern: assigned(
    String.raw`(?:deployer|wallet|ethereum|eth|metamask|signer)[\w.-]{0,24}?(?:key|pk|private)|private[_-]?key`,
    '(?:0x)?[0-9a-fA-F]{64}',
  ),
  entropy: 3,
  examples: {
    match: ['PRIVATE_KEY=«0x{hex:64}»', 'deployerPrivateKey: "«{hex:64}»"'],
    noMatch: [
      'PRIVATE_KEY=0x{hex:63}',
      'PRIVATE_KEY=0x{hex:65}',
      'PRIVATE_KEY=0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: 0x{hex:64}',
      'PUBLIC_KEY=0x{hex:64}',
      'walletHash = "0x{hex:64}"',
    ],
  },
});
