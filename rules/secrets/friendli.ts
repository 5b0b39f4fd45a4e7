import { defineRule } from '../../src/core/rule.ts';

export const friendliToken = defineRule({
  id: 'friendli-token',
  title: 'FriendliAI personal access token',
  category: 'secret',
  description: "Lets its holder call the models and deployments on the account's bill.",
  remediation:
    'Delete it in the Friendli Suite under Personal settings > Tokens, then read the new one from the environment or a vault.',
  references: ['https://friendli.ai/docs/guides/personal_access_tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'FriendliAI',
  keywords: ['flp_'],
  pattern: /(?<![\w-])flp_[A-Za-z0-9]{46}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['FRIENDLI_TOKEN=«flp_{alnum:46}»', 'token: "«flp_{alnum:46}»"'],
    noMatch: [
      'FRIENDLI_TOKEN=flp_{alnum:45}',
      'FRIENDLI_TOKEN=flp_{alnum:47}',
      'FRIENDLI_TOKEN=flp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'FRIENDLI_TOKEN=xflp_{alnum:46}',
    ],
  },
});
