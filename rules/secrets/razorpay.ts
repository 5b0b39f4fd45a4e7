import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const razorpayKeyId = defineRule({
  id: 'razorpay-key-id',
  title: 'Razorpay key id',
  category: 'secret',
  description: 'Names the merchant; it stands in checkout pages by design, and its secret often stands beside it.',
  remediation: 'Check that the key secret is nowhere in the repository.',
  references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Razorpay',
  keywords: ['rzp_live_', 'rzp_test_'],
  pattern: /(?<![\w-])rzp_(?:live|test)_[A-Za-z0-9]{14}(?![\w-])/,
  entropy: 2.8,
  examples: {
    match: ['RAZORPAY_TOKEN=«rzp_live_{alnum:14}»', 'token: "«rzp_live_{alnum:14}»"'],
    noMatch: [
      'RAZORPAY_TOKEN=rzp_live_{alnum:13}',
      'RAZORPAY_TOKEN=rzp_live_{alnum:15}',
      'RAZORPAY_TOKEN=rzp_live_xxxxxxxxxxxxxx',
      'RAZORPAY_TOKEN=xrzp_live_{alnum:14}',
    ],
  },
});

export const razorpayKeySecret = defineRule({
  id: 'razorpay-key-secret',
  title: 'Razorpay key secret',
  category: 'secret',
  description: 'With the key id it lets its holder read, capture and refund payments of the merchant.',
  remediation:
    'Regenerate the key in the Razorpay dashboard under Account & Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Razorpay',
  keywords: ['razorpay', 'rzp_'],
  pattern: assigned(named('razorpay|rzp_', 'secret'), '[A-Za-z0-9]{24}'),
  entropy: 3.2,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['RAZORPAY_KEY_SECRET=«{alnum:24}»', '"razorpaySecret": "«{alnum:24}»"'],
    noMatch: [
      'RAZORPAY_KEY_SECRET={alnum:23}',
      'RAZORPAY_KEY_SECRET={alnum:25}',
      'RAZORPAY_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:24}',
    ],
  },
});
