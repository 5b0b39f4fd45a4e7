import { defineRule } from '../../src/core/rule.ts';

export const braveSearchApiKey = defineRule({
  id: 'brave-search-api-key',
  title: 'Brave Search API key',
  category: 'secret',
  description: "Lets its holder search on the account's bill.",
  remediation:
    'Delete it at api-dashboard.search.brave.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://api-dashboard.search.brave.com/app/documentation/web-search/get-started'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Brave Search',
  keywords: ['bsa'],
  pattern: /(?<![\w-])BSA[A-Za-z0-9_-]{24,40}(?![\w-])/,
  entropy: 3.3,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['BRAVE_API_KEY=«BSA{base64url:27}q»', 'X-Subscription-Token: «BSA{alnum:28}»'],
    noMatch: [
      'BRAVE_API_KEY=BSA{base64url:22}q',
      'BRAVE_API_KEY=BSA{base64url:40}q',
      'BRAVE_API_KEY=BSAxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'BRAVE_API_KEY=xBSA{base64url:27}q',
    ],
  },
});
