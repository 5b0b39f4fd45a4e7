import { defineRule } from '../../src/core/rule.ts';

export const perplexityApiKey = defineRule({
  id: 'perplexity-api-key',
  title: 'Perplexity API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Revoke it in Perplexity under Settings > API, then read the new one from the environment or a vault.',
  references: ['https://docs.perplexity.ai/guides/api-key-management'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Perplexity',
  keywords: ['pplx-'],
  pattern: /(?<![\w-])pplx-[A-Za-z0-9]{48}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['PERPLEXITY_TOKEN=«pplx-{alnum:48}»', 'token: "«pplx-{alnum:48}»"'],
    noMatch: [
      'PERPLEXITY_TOKEN=pplx-{alnum:47}',
      'PERPLEXITY_TOKEN=pplx-{alnum:49}',
      'PERPLEXITY_TOKEN=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PERPLEXITY_TOKEN=xpplx-{alnum:48}',
    ],
  },
});
