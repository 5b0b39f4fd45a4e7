import { defineRule } from '../../src/core/rule.ts';

export const readmeApiKey = defineRule({
  id: 'readme-api-key',
  title: 'ReadMe API key',
  category: 'secret',
  description: "Lets its holder change the project's documentation.",
  remediation:
    'Delete it in the ReadMe dashboard under Configuration > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.readme.com/main/reference/intro/authentication'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'ReadMe',
  keywords: ['rdme_'],
  pattern: /(?<![\w-])rdme_[a-z0-9]{70}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['README_TOKEN=«rdme_{loweralnum:70}»', 'token: "«rdme_{loweralnum:70}»"'],
    noMatch: [
      'README_TOKEN=rdme_{loweralnum:69}',
      'README_TOKEN=rdme_{loweralnum:71}',
      'README_TOKEN=rdme_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'README_TOKEN=xrdme_{loweralnum:70}',
    ],
  },
});
