import { defineRule } from '../../src/core/rule.ts';

export const paddleLiveApiKey = defineRule({
  id: 'paddle-live-api-key',
  title: 'Paddle live API key',
  category: 'secret',
  description:
    "Lets its holder read and change customers, subscriptions and transactions of the seller within the key's permissions.",
  remediation:
    'Revoke it in Paddle under Developer Tools > Authentication, then read the new one from the environment or a vault.',
  references: ['https://developer.paddle.com/api-reference/about/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Paddle',
  keywords: ['pdl_live_apikey_'],
  pattern: /(?<![\w-])pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: [
      'PADDLE_TOKEN=«pdl_live_apikey_{loweralnum:26}_{alnum:22}_{alnum:3}»',
      'token: "«pdl_live_apikey_{loweralnum:26}_{alnum:22}_{alnum:3}»"',
    ],
    noMatch: [
      'PADDLE_TOKEN=pdl_live_apikey_{loweralnum:25}_{alnum:22}_{alnum:3}',
      'PADDLE_TOKEN=pdl_live_apikey_{loweralnum:27}_{alnum:22}_{alnum:3}',
      'PADDLE_TOKEN=pdl_live_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxx_{alnum:22}_{alnum:3}',
      'PADDLE_TOKEN=xpdl_live_apikey_{loweralnum:26}_{alnum:22}_{alnum:3}',
    ],
  },
});
