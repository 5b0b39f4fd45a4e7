import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const etherscanApiKey = defineRule({
  id: 'etherscan-api-key',
  title: 'Etherscan API key',
  category: 'secret',
  description: "Lets its holder query the explorer on the account's quota.",
  remediation: 'Delete it at etherscan.io under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.etherscan.io/getting-an-api-key'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Etherscan',
  keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'ftmscan', 'basescan'],
  pattern: assigned(credential('etherscan|bscscan|polygonscan|arbiscan|snowtrace|ftmscan|basescan'), '[A-Z0-9]{34}'),
  entropy: 3.3,
  require: ['letters-and-digits'],
  examples: {
    match: ['ETHERSCAN_API_KEY=«{upperalnum:34}»', '"polygonscanApiKey": "«{upperalnum:34}»"'],
    noMatch: [
      'ETHERSCAN_API_KEY={upperalnum:33}',
      'ETHERSCAN_API_KEY={upperalnum:35}',
      'ETHERSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {upperalnum:34}',
    ],
  },
});
