import { defineRule } from '../../src/core/rule.ts';

export const infracostApiKey = defineRule({
  id: 'infracost-api-key',
  title: 'Infracost API key',
  category: 'secret',
  description: "Lets its holder price infrastructure and send reports on the organization's account.",
  remediation:
    'Replace it in Infracost Cloud under Org settings > API tokens, then read the new one from the environment or a vault.',
  references: ['https://www.infracost.io/docs/'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Infracost',
  keywords: ['ico-'],
  pattern: /(?<![\w.-])ico-[A-Za-z0-9]{32}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['INFRACOST_TOKEN=«ico-{alnum:32}»', 'token: "«ico-{alnum:32}»"'],
    noMatch: [
      'INFRACOST_TOKEN=ico-{alnum:31}',
      'INFRACOST_TOKEN=ico-{alnum:33}',
      'INFRACOST_TOKEN=ico-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'favicon.ico-{hex:32}',
    ],
  },
});
