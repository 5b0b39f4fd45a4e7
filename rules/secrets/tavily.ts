import { defineRule } from '../../src/core/rule.ts';

export const tavilyApiKey = defineRule({
  id: 'tavily-api-key',
  title: 'Tavily API key',
  category: 'secret',
  description: "Lets its holder search on the account's credit.",
  remediation: 'Delete it at app.tavily.com under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.tavily.com/documentation/quickstart'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Tavily',
  keywords: ['tvly-'],
  pattern: /(?<![\w-])tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,40}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['TAVILY_API_KEY=«tvly-{alnum:32}»', 'TAVILY_TOKEN=«tvly-dev-{alnum:32}»'],
    noMatch: [
      'TAVILY_API_KEY=tvly-{alnum:19}',
      'TAVILY_API_KEY=tvly-{alnum:41}',
      'TAVILY_API_KEY=tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'TAVILY_API_KEY=xtvly-{alnum:32}',
    ],
  },
});
