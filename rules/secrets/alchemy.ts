import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const alchemyApiKey = defineRule({
  id: 'alchemy-api-key',
  title: 'Alchemy API key',
  category: 'secret',
  description: "Lets its holder call blockchain nodes on the account's quota.",
  remediation:
    "Rotate it in the Alchemy dashboard under the application's API key, then read the new one from the environment or a vault.",
  references: ['https://www.alchemy.com/docs/how-to-create-access-tokens'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Alchemy',
  keywords: ['alchemy', 'alcht_'],
  pattern: [
    /(?<![\w-])alcht_[A-Za-z0-9]{30}(?![\w-])/,
    /(?:alchemy\.com|alchemyapi\.io)\/(?:nft\/)?v[23]\/(?<secret>[A-Za-z0-9_-]{32})(?![\w-])/i,
    assigned(credential('alchemy'), '(?:alcht_)?[A-Za-z0-9_-]{30,32}'),
  ],
  entropy: 3.3,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['ALCHEMY_API_KEY=«{alnum:32}»', 'https://eth-mainnet.g.alchemy.com/v2/«{alnum:32}»', 'token: «alcht_{alnum:30}»'],
    noMatch: [
      'ALCHEMY_API_KEY={alnum:29}',
      'ALCHEMY_API_KEY={alnum:33}',
      'ALCHEMY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'ALCHEMY_API_KEY=x{alnum:32}',
      'commit: {alnum:32}',
      'https://eth-mainnet.g.alchemy.com/v2/{alnum:20}',
    ],
  },
});
