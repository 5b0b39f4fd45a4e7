import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const bittrexApiKey = defineRule({
  id: 'bittrex-api-key',
  title: 'Bittrex API key or secret',
  category: 'secret',
  description: 'Once let its holder trade on the exchange, which closed in 2023; the same secret may open others.',
  remediation: 'Delete it wherever the same pair is in use, then read the new one from the environment or a vault.',
  references: ['https://bittrex.github.io/api/v3'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Bittrex',
  keywords: ['bittrex'],
  pattern: assigned(credential('bittrex'), '[0-9a-z]{32}'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['BITTREX_API_KEY=«{hex:32}»', '"bittrexToken": "«{hex:32}»"'],
    noMatch: [
      'BITTREX_API_KEY={hex:31}',
      'BITTREX_API_KEY={hex:33}',
      'BITTREX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
