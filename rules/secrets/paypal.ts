import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const paypalClientSecret = defineRule({
  id: 'paypal-client-secret',
  title: 'PayPal client secret',
  category: 'secret',
  description: 'With the client id it lets its holder take, refund and pay out money as the merchant.',
  remediation:
    'Generate a new secret in the PayPal developer dashboard under Apps & Credentials, then read the new one from the environment or a vault.',
  references: ['https://developer.paypal.com/api/rest/authentication/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'PayPal',
  keywords: ['paypal'],
  pattern: assigned(named('paypal', 'secret|token|key|pass'), 'E[A-Za-z0-9_-]{79}'),
  entropy: 4,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['PAYPAL_CLIENT_SECRET=«E{base64url:78}q»', '"paypalSecret": "«E{alnum:79}»"'],
    noMatch: [
      'PAYPAL_CLIENT_SECRET=E{base64url:77}q',
      'PAYPAL_CLIENT_SECRET=E{base64url:79}q',
      'PAYPAL_CLIENT_SECRET=Exxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: E{base64url:78}q',
    ],
  },
});

export const paypalClientId = defineRule({
  id: 'paypal-client-id',
  title: 'PayPal client id',
  category: 'secret',
  description: 'Names the application; it stands in checkout pages by design, and its secret often stands beside it.',
  remediation: 'Check that the client secret is nowhere in the repository.',
  references: ['https://developer.paypal.com/api/rest/authentication/'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'PayPal',
  keywords: ['paypal'],
  pattern: assigned(credential('paypal'), 'A[A-Za-z0-9_-]{79}'),
  entropy: 4,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['PAYPAL_CLIENT_KEY=«A{base64url:78}q»', '"paypalToken": "«A{alnum:79}»"'],
    noMatch: [
      'PAYPAL_CLIENT_KEY=A{base64url:77}q',
      'PAYPAL_CLIENT_KEY=A{base64url:79}q',
      'PAYPAL_CLIENT_KEY=Axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: A{base64url:78}q',
    ],
  },
});
