import { defineRule } from '../../src/core/rule.ts';

export const easypostProductionApiKey = defineRule({
  id: 'easypost-production-api-key',
  title: 'EasyPost production API key',
  category: 'secret',
  description: "Lets its holder buy shipping labels on the account's bill and read its customers' addresses.",
  remediation: 'Disable it in the EasyPost dashboard under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.easypost.com/docs/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'EasyPost',
  keywords: ['ezak'],
  pattern: /(?<![\w-])EZAK[A-Za-z0-9]{54}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['EASYPOST_TOKEN=«EZAK{alnum:54}»', 'token: "«EZAK{alnum:54}»"'],
    noMatch: [
      'EASYPOST_TOKEN=EZAK{alnum:53}',
      'EASYPOST_TOKEN=EZAK{alnum:55}',
      'EASYPOST_TOKEN=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'EASYPOST_TOKEN=xEZAK{alnum:54}',
    ],
  },
});

export const easypostTestApiKey = defineRule({
  id: 'easypost-test-api-key',
  title: 'EasyPost test API key',
  category: 'secret',
  description: 'Buys made-up labels only.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://docs.easypost.com/docs/authentication'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'EasyPost',
  keywords: ['eztk'],
  pattern: /(?<![\w-])EZTK[A-Za-z0-9]{54}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['EASYPOST_TOKEN=«EZTK{alnum:54}»', 'token: "«EZTK{alnum:54}»"'],
    noMatch: [
      'EASYPOST_TOKEN=EZTK{alnum:53}',
      'EASYPOST_TOKEN=EZTK{alnum:55}',
      'EASYPOST_TOKEN=EZTKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'EASYPOST_TOKEN=xEZTK{alnum:54}',
    ],
  },
});
