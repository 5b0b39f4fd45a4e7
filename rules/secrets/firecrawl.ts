import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const firecrawlApiKey = defineRule({
  id: 'firecrawl-api-key',
  title: 'Firecrawl API key',
  category: 'secret',
  description: "Lets its holder crawl on the account's credit.",
  remediation: 'Delete it at firecrawl.dev under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.firecrawl.dev/introduction'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Firecrawl',
  keywords: ['firecrawl', '"fc-', "'fc-", '=fc-', ' fc-'],
  pattern: [/["'=\s](?<secret>fc-[0-9a-f]{32})(?![\w-])/, assigned(credential('firecrawl'), 'fc-[0-9a-f]{32}')],
  entropy: 3,
  examples: {
    match: ['FIRECRAWL_API_KEY=«fc-{hex:32}»', '"firecrawlToken": "«fc-{hex:32}»"'],
    noMatch: [
      'FIRECRAWL_API_KEY=fc-{hex:31}',
      'FIRECRAWL_API_KEY=fc-{hex:33}',
      'FIRECRAWL_API_KEY=fc-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
