import { defineRule } from '../../src/core/rule.ts';

export const linearApiKey = defineRule({
  id: 'linear-api-key',
  title: 'Linear API key',
  category: 'secret',
  description: 'Lets its holder read and change issues, projects and comments as the member who made it.',
  remediation:
    'Revoke it in Linear under Settings > Security & access > Personal API keys, then read the new one from the environment or a vault.',
  references: ['https://linear.app/developers/graphql#personal-api-keys'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Linear',
  keywords: ['lin_api_'],
  pattern: /(?<![\w-])lin_api_[A-Za-z0-9]{40}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['LINEAR_TOKEN=«lin_api_{alnum:40}»', 'token: "«lin_api_{alnum:40}»"'],
    noMatch: [
      'LINEAR_TOKEN=lin_api_{alnum:39}',
      'LINEAR_TOKEN=lin_api_{alnum:41}',
      'LINEAR_TOKEN=lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'LINEAR_TOKEN=xlin_api_{alnum:40}',
    ],
  },
});

export const linearOauthToken = defineRule({
  id: 'linear-oauth-token',
  title: 'Linear OAuth token',
  category: 'secret',
  description: "Lets its holder read and change the workspace's issues within the scopes granted to an application.",
  remediation:
    "Revoke the application's access in Linear under Settings > Applications, then read the new one from the environment or a vault.",
  references: ['https://linear.app/developers/oauth-2-0-authentication'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Linear',
  keywords: ['lin_oauth_'],
  pattern: /(?<![\w-])lin_oauth_[0-9a-zA-Z]{64}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['LINEAR_TOKEN=«lin_oauth_{hex:64}»', 'token: "«lin_oauth_{hex:64}»"'],
    noMatch: [
      'LINEAR_TOKEN=lin_oauth_{hex:63}',
      'LINEAR_TOKEN=lin_oauth_{hex:65}',
      'LINEAR_TOKEN=lin_oauth_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'LINEAR_TOKEN=xlin_oauth_{hex:64}',
    ],
  },
});
