import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const paystackSecretKey = defineRule({
  id: 'paystack-secret-key',
  title: 'Paystack live secret key',
  category: 'secret',
  description: "Lets its holder take payments and transfer the merchant's balance.",
  remediation:
    'Generate a new key in the Paystack dashboard under Settings > API Keys & Webhooks, then read the new one from the environment or a vault.',
  references: ['https://paystack.com/docs/api/authentication/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Paystack',
  keywords: ['paystack'],
  // High, as Stripe's keys look alike: the name decides.
  pattern: assigned(credential('paystack'), 'sk_live_[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['PAYSTACK_API_KEY=«sk_live_{hex:40}»', '"paystackToken": "«sk_live_{hex:40}»"'],
    noMatch: [
      'PAYSTACK_API_KEY=sk_live_{hex:39}',
      'PAYSTACK_API_KEY=sk_live_{hex:41}',
      'PAYSTACK_API_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk_live_{hex:40}',
    ],
  },
});

export const paystackTestKey = defineRule({
  id: 'paystack-test-key',
  title: 'Paystack test secret key',
  category: 'secret',
  description: 'Moves no money.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://paystack.com/docs/api/authentication/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Paystack',
  keywords: ['paystack'],
  pattern: assigned(credential('paystack'), 'sk_test_[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['PAYSTACK_API_KEY=«sk_test_{hex:40}»', '"paystackToken": "«sk_test_{hex:40}»"'],
    noMatch: [
      'PAYSTACK_API_KEY=sk_test_{hex:39}',
      'PAYSTACK_API_KEY=sk_test_{hex:41}',
      'PAYSTACK_API_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk_test_{hex:40}',
    ],
  },
});
