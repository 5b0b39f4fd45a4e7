import { defineRule } from '../../src/core/rule.ts';

export const datastaxAstraToken = defineRule({
  id: 'datastax-astra-token',
  title: 'DataStax Astra application token',
  category: 'secret',
  description: "Lets its holder read and change the organization's databases within the token's role.",
  remediation: 'Delete it in the Astra portal under Settings > Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DataStax Astra',
  keywords: ['astracs:'],
  pattern: /(?<![\w-])AstraCS:[A-Za-z0-9+/]{20,64}(?::[0-9a-f]{64})?(?![\w+/:-])/,
  entropy: 3.2,
  examples: {
    match: ['ASTRA_DB_APPLICATION_TOKEN=«AstraCS:{alnum:24}:{hex:64}»', 'token = "«AstraCS:{alnum:40}»"'],
    noMatch: [
      'ASTRA_DB_APPLICATION_TOKEN=AstraCS:{alnum:24}:{hex:63}',
      'ASTRA_DB_APPLICATION_TOKEN=AstraCS:{alnum:24}:{hex:65}',
      'ASTRA_DB_APPLICATION_TOKEN=AstraCS:{alnum:24}:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AstraCS:{alnum:12}',
      'xAstraCS:{alnum:24}:{hex:64}',
      'AstraCS:{alnum:24}:{hex:63}',
    ],
  },
});
