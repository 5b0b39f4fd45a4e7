import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Stripe',
  references: ['https://docs.stripe.com/keys', 'https://docs.stripe.com/keys-best-practices'],
} as const;

export const stripeSecretKey = defineRule({
  ...COMMON,
  id: 'stripe-secret-key',
  title: 'Stripe live secret or restricted key',
  description:
    'Lets its holder charge cards, pay out and read customer data on the live account (restricted keys: within their permissions).',
  remediation:
    'Roll the key in the Dashboard under Developers > API keys, look at the request log, then read it from the environment or a vault.',
  severity: 'critical',
  keywords: ['sk_live_', 'rk_live_'],
  pattern: token('[rs]k_live_[0-9A-Za-z]{24,247}'),
  entropy: 3,
  examples: {
    match: ['STRIPE_KEY="«sk_live_{alnum:24}»"', "stripe.api_key = '«rk_live_{alnum:99}»'"],
    noMatch: ['sk_live_{alnum:23}', 'pk_live_{alnum:24}', 'task_live_{alnum:24}', 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const stripeTestKey = defineRule({
  ...COMMON,
  id: 'stripe-test-key',
  title: 'Stripe test secret key',
  description: 'Lets its holder use the account’s test mode; no money moves, but test data and webhooks are reachable.',
  remediation: 'Roll the key in the Dashboard’s test mode, then read it from the environment.',
  severity: 'low',
  keywords: ['sk_test_', 'rk_test_'],
  pattern: token('[rs]k_test_[0-9A-Za-z]{24,247}'),
  entropy: 3,
  // The key of Stripe's documentation, which every reader shares.
  allow: [/^sk_test_4eC39HqLyj/, /^sk_test_BQokikJOvB/],
  examples: {
    match: ['STRIPE_TEST_KEY=«sk_test_{alnum:24}»', '"key": "«rk_test_{alnum:99}»"'],
    noMatch: ['sk_test_{alnum:23}', 'pk_test_{alnum:24}', 'task_test_{alnum:24}', 'sk_test_your_secret_key_here'],
  },
});

export const stripeWebhookSecret = defineRule({
  ...COMMON,
  id: 'stripe-webhook-secret',
  title: 'Stripe webhook signing secret',
  description:
    'Lets its holder forge events, such as a payment that never happened. Other services sign webhooks with the same prefix.',
  remediation: 'Roll the secret on the webhook’s page in the Dashboard, then read it from the environment or a vault.',
  references: ['https://docs.stripe.com/webhooks/signature'],
  severity: 'high',
  keywords: ['whsec_'],
  pattern: token('whsec_[0-9A-Za-z+/]{32,64}={0,2}', '0-9A-Za-z+/_='),
  entropy: 3,
  examples: {
    match: ['STRIPE_WEBHOOK_SECRET=«whsec_{alnum:32}»', 'secret: "«whsec_{hex:64}»"', 'WEBHOOK="«whsec_{base64:43}=»"'],
    noMatch: ['whsec_{alnum:31}', 'whsec_{alnum:65}', 'xwhsec_{alnum:32}', 'whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
