import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'Square',
  references: [
    'https://developer.squareup.com/docs/build-basics/access-tokens',
    'https://developer.squareup.com/docs/oauth-api/best-practices',
  ],
} as const;

export const squareAccessToken = defineRule({
  ...COMMON,
  id: 'square-access-token',
  title: 'Square access token',
  description: 'Lets its holder take payments, refund, and read customers and orders of the seller.',
  remediation:
    'Replace it in the Developer Console under Credentials (OAuth: RevokeToken), then read the new one from the environment or a vault.',
  severity: 'critical',
  confidence: 'medium',
  keywords: ['eaaa', 'sq0atp-'],
  pattern: [token(String.raw`EAAA[\w-]{22,60}`), token(String.raw`sq0atp-[\w-]{22}`)],
  entropy: 3.5,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: [
      'SQUARE_ACCESS_TOKEN=«EAAA{base64url:60}»',
      'accessToken: "«EAAA{alnum:60}»"',
      'SQUARE_TOKEN=«sq0atp-{base64url:22}»',
    ],
    noMatch: [
      'EAAA{alnum:20}',
      'EAAA{alnum:61}',
      'xEAAA{alnum:60}',
      'sq0atp-{alnum:21}',
      'sq0atp-{alnum:23}',
      'sq0idp-{alnum:22}',
    ],
  },
});

export const squareOauthSecret = defineRule({
  ...COMMON,
  id: 'square-oauth-secret',
  title: 'Square OAuth application secret',
  description: 'Lets its holder pose as the application and obtain tokens for the sellers who use it.',
  remediation: 'Replace it in the Developer Console under OAuth, then read the new one from the environment or a vault.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['sq0csp-'],
  pattern: token(String.raw`sq0csp-[\w-]{43}`),
  entropy: 3,
  examples: {
    match: ['SQUARE_SECRET=«sq0csp-{base64url:43}»', 'secret: "«sq0csp-{alnum:43}»"'],
    noMatch: [
      'sq0csp-{alnum:42}',
      'sq0csp-{alnum:44}',
      'xsq0csp-{alnum:43}',
      'sq0csp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
