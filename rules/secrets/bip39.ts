import { defineRule } from '../../src/core/rule.ts';

export const bip39SeedPhrase = defineRule({
  id: 'bip39-seed-phrase',
  title: 'Wallet recovery phrase',
  category: 'secret',
  description: 'All keys of a wallet follow from it: lets its holder take everything in it, with no way back.',
  remediation: 'Move the funds to a wallet with a new phrase, keep that on paper or in a vault.',
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'BIP-39',
  keywords: [
    'mnemonic',
    'seed_phrase',
    'seedphrase',
    'seed phrase',
    'seed_words',
    'recovery_phrase',
    'recoveryphrase',
    'recovery phrase',
    'secret_phrase',
    'wallet_phrase',
  ],
  pattern:
    /(?:mnemonic|seed[_ ]?(?:phrase|words)|(?:recovery|secret|wallet)[_ ]?phrase)[\w"'`\]]{0,24}\s{0,4}(?:=>|:=|=|:|\()\s{0,4}["'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4})(?![ \w-])/i,
  proof: 'bip39',
  unproven: 'drop',
  allow: [/^test test test test/, /^abandon abandon abandon/],
  examples: {
    match: ['MNEMONIC="«{token:bip39}»"', 'seed_phrase: «{token:bip39}»'],
    noMatch: [
      'MNEMONIC="legal winner thank year wave sausage worth useful legal winner thank legal"',
      'MNEMONIC="legal winner thank year wave sausage worth useful legal winner thank"',
      'MNEMONIC="legal, winner, thank, year, wave, sausage, worth, useful, legal, winner, thank, yellow"',
      'mnemonic = "a mnemonic is a set of words that a person can write down and keep"',
    ],
    embed: false,
  },
});
