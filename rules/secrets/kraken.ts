import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const krakenApiKey = defineRule({
  id: 'kraken-api-key',
  title: 'Kraken API key or private key',
  category: 'secret',
  description: "The pair lets its holder trade and, with the permission, withdraw the account's funds.",
  remediation: 'Delete it in Kraken under Settings > API, then read the new one from the environment or a vault.',
  references: ['https://support.kraken.com/articles/360000919966-how-to-create-an-api-key'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Kraken',
  keywords: ['kraken'],
  pattern: assigned(named('kraken', 'key|secret|token|private'), '(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{56})'),
  entropy: 4,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['KRAKEN_PRIVATE_KEY=«{base64:86}==»', '"krakenApiKey": "«{base64:56}»"'],
    noMatch: [
      'KRAKEN_PRIVATE_KEY={base64:85}==',
      'KRAKEN_PRIVATE_KEY={base64:87}==',
      'KRAKEN_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
      'commit: {base64:86}==',
      'KRAKEN_PRIVATE_KEY={base64:80}',
    ],
  },
});
