import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const infuraApiKey = defineRule({
  id: 'infura-api-key',
  title: 'Infura API key',
  category: 'secret',
  description: "Lets its holder call Ethereum nodes on the account's quota, or with the secret from anywhere.",
  remediation:
    "Rotate it in the MetaMask Developer dashboard under the key's settings, then read the new one from the environment or a vault.",
  references: ['https://docs.metamask.io/developer-tools/dashboard/get-started/create-api'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Infura',
  keywords: ['infura'],
  pattern: [/infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})(?![\w-])/i, assigned(credential('infura'), '[0-9a-f]{32}')],
  entropy: 3,
  examples: {
    match: ['INFURA_API_KEY=«{hex:32}»', 'https://mainnet.infura.io/v3/«{hex:32}»'],
    noMatch: [
      'INFURA_API_KEY={hex:31}',
      'INFURA_API_KEY={hex:33}',
      'INFURA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
