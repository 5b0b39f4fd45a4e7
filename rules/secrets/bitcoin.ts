import { defineRule } from '../../src/core/rule.ts';

export const bitcoinWifKey = defineRule({
  id: 'bitcoin-wif-key',
  title: 'Bitcoin private key',
  category: 'secret',
  description: 'Signs for the address: lets its holder take everything on it, with no way back.',
  remediation: 'Move the funds to a new wallet, keep its keys in a vault or a hardware wallet.',
  references: ['https://en.bitcoin.it/wiki/Wallet_import_format'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Bitcoin',
  keywords: ['wif', 'bitcoin', 'btc', 'privkey', 'private_key', 'privatekey', 'private key'],
  pattern:
    /(?:wif|bitcoin|btc|priv(?:ate)?[_ ]?key)[^\r\n]{0,60}?(?<![A-Za-z0-9+/])(?<secret>(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KL][1-9A-HJ-NP-Za-km-z]{51}))(?![A-Za-z0-9+/=])/i,
  entropy: 4,
  require: ['mixed-case-and-digit'],
  proof: 'bitcoin-wif',
  unproven: 'drop',
  examples: {
    match: ['WIF=«{token:bitcoin-wif}»', 'bitcoin-cli importprivkey "«{token:bitcoin-wif:K}»"'],
    noMatch: ['WIF=5{base58:48}', 'WIF=K{base58:53}', 'commit 5{base58:50}', 'WIF=5{base58:50}'],
  },
});
