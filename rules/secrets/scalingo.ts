import { defineRule } from '../../src/core/rule.ts';

export const scalingoApiToken = defineRule({
  id: 'scalingo-api-token',
  title: 'Scalingo API token',
  category: 'secret',
  description: "Lets its holder deploy the account's applications and read their environment variables.",
  remediation:
    'Revoke it in the Scalingo dashboard under Account > Tokens, then read the new one from the environment or a vault.',
  references: ['https://developers.scalingo.com/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Scalingo',
  keywords: ['tk-us-'],
  pattern: /(?<![\w-])tk-us-[\w-]{48}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['SCALINGO_TOKEN=«tk-us-{base64url:48}»', 'token: "«tk-us-{base64url:48}»"'],
    noMatch: [
      'SCALINGO_TOKEN=tk-us-{base64url:47}',
      'SCALINGO_TOKEN=tk-us-{base64url:49}',
      'SCALINGO_TOKEN=tk-us-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SCALINGO_TOKEN=xtk-us-{base64url:48}',
    ],
  },
});
