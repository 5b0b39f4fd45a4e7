import { defineRule } from '../../src/core/rule.ts';

export const zuploApiKey = defineRule({
  id: 'zuplo-api-key',
  title: 'Zuplo consumer API key',
  category: 'secret',
  description: 'Lets its holder call the API behind the Zuplo gateway as the consumer.',
  remediation:
    'Delete or roll it in the Zuplo portal under Services > API Key Service, then read the new one from the environment or a vault.',
  references: ['https://zuplo.com/docs/articles/api-key-leak-detection'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Zuplo',
  keywords: ['zpka_'],
  pattern: /(?<![\w-])zpka_[A-Za-z0-9]{32}_[0-9a-f]{8}(?![\w-])/,
  proof: 'zuplo-crc32',
  examples: {
    match: ['API_KEY=«{token:zuplo-crc32}»', 'Authorization: "«{token:zuplo-crc32}»"'],
    noMatch: ['API_KEY=x{token:zuplo-crc32}', 'zpka_{alnum:31}_{hex:8}', 'zpka_{alnum:32}_{hex:9}'],
  },
});
