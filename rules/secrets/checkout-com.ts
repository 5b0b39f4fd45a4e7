import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const checkoutComSecretKey = defineRule({
  id: 'checkout-com-secret-key',
  title: 'Checkout.com live secret key',
  category: 'secret',
  description: "Lets its holder take and refund payments of the merchant within the key's scopes.",
  remediation:
    'Deactivate it in the Checkout.com dashboard under Developers > Keys, then read the new one from the environment or a vault.',
  references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Checkout.com',
  keywords: ['checkout', 'cko_', '"sk_', "'sk_", '=sk_', ' sk_'],
  pattern: [
    /["'=\s](?<secret>sk_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/,
    assigned(credential('checkout|cko'), 'sk_(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[a-z2-7]{26}[0-9a-z*#$=])'),
  ],
  entropy: 3,
  examples: {
    match: ['CHECKOUT_SECRET_KEY=«sk_{uuid}»', '"secretKey": "«sk_{uuid}»"'],
    noMatch: ['CHECKOUT_SECRET_KEY=sk_{hex:32}', 'CHECKOUT_SECRET_KEY=sk_{uuid}0', '"pk_{uuid}"'],
  },
});

export const checkoutComSandboxKey = defineRule({
  id: 'checkout-com-sandbox-key',
  title: 'Checkout.com sandbox secret key',
  category: 'secret',
  description: 'Moves no money.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Checkout.com',
  keywords: ['sk_sbox_', 'sk_test_'],
  pattern: [
    /(?<![\w-])sk_sbox_[a-z2-7]{26}[0-9a-z]?(?![\w-])/,
    /(?<![\w-])sk_test_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  ],
  entropy: 3,
  examples: {
    match: ['CHECKOUT_SECRET_KEY=«sk_sbox_{lower:26}»', '"secretKey": "«sk_test_{uuid}»"'],
    noMatch: [
      'CHECKOUT_SECRET_KEY=sk_sbox_{lower:25}',
      'CHECKOUT_SECRET_KEY=sk_sbox_{lower:28}',
      'CHECKOUT_SECRET_KEY=sk_sbox_xxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CHECKOUT_SECRET_KEY=xsk_sbox_{lower:26}',
      'sk_sbox_{lower:24}',
      'sk_test_{uuid}0',
      'xsk_sbox_{lower:26}',
    ],
  },
});
