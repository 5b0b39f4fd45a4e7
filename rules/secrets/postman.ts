import { defineRule } from '../../src/core/rule.ts';

export const postmanApiKey = defineRule({
  id: 'postman-api-key',
  title: 'Postman API key',
  category: 'secret',
  description:
    "Lets its holder read and change the account's workspaces, collections and environments, with the secrets kept in them.",
  remediation: 'Revoke it in Postman under Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Postman',
  keywords: ['pmak-'],
  pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![\w-])/,
  examples: {
    match: ['POSTMAN_TOKEN=«PMAK-{hex:24}-{hex:34}»', 'token: "«PMAK-{hex:24}-{hex:34}»"'],
    noMatch: [
      'POSTMAN_TOKEN=PMAK-{hex:24}-{hex:33}',
      'POSTMAN_TOKEN=PMAK-{hex:24}-{hex:35}',
      'POSTMAN_TOKEN=PMAK-{hex:24}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'POSTMAN_TOKEN=xPMAK-{hex:24}-{hex:34}',
    ],
  },
});
