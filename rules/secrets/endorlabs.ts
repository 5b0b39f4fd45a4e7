import { defineRule } from '../../src/core/rule.ts';

export const endorlabsApiKey = defineRule({
  id: 'endorlabs-api-key',
  title: 'Endor Labs API key or secret',
  category: 'secret',
  description: "Lets its holder read the tenant's findings and change its policies within the key's role.",
  remediation:
    'Delete it in Endor Labs under Manage > Access Control > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.endorlabs.com/administration/api-keys/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Endor Labs',
  keywords: ['endr+'],
  pattern: /(?<![\w+-])endr\+[A-Za-z0-9_-]{16}(?![\w+/-])/,
  entropy: 3,
  examples: {
    match: ['ENDOR_API_CREDENTIALS_KEY=«endr+{alnum:16}»', 'endor_secret = "«endr+{alnum:16}»"'],
    noMatch: [
      'ENDOR_API_CREDENTIALS_KEY=endr+{alnum:15}',
      'ENDOR_API_CREDENTIALS_KEY=endr+{alnum:17}',
      'ENDOR_API_CREDENTIALS_KEY=endr+xxxxxxxxxxxxxxxx',
      'xendr+{alnum:16}',
    ],
  },
});
