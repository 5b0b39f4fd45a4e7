import { defineRule } from '../../src/core/rule.ts';

export const jwt = defineRule({
  id: 'jwt',
  title: 'JSON web token',
  category: 'secret',
  description:
    'Lets its holder act as the user or service it was issued to, until it expires; what it says can be read by anyone.',
  remediation:
    'End the session or revoke the token at its issuer (where that is not possible, change the signing key), then obtain tokens when the program runs.',
  references: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc8725'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['eyj'],
  // A token without signature (`alg` none) proves nothing to anyone and holds no secret.
  pattern: /(?:(?<![A-Za-z0-9+/])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))eyJ[\w-]{12,4000}\.e[yw][\w-]{8,16000}\.[\w-]{20,2000}(?![\w-])/,
  reach: 22_000,
  entropy: 3.5,
  proof: 'jwt',
  placeholders: 'keep',
  // Signatures of the examples on jwt.io, past and present.
  allow: [/\.SflKxwRJSMeKKF2QT4/, /\.TJVA95OrM7E2cBab30/, /\.XbPfbIHMI6arZ3Y922/, /\.KMUFsIDTnFmyG3nMiGM/],
  examples: {
    match: ['token = "«{token:jwt}»"', 'GET /feed?access_token=«{token:jwt}»&page=1', "cookie: 'session=«{token:jwt}»; Path=/'"],
    noMatch: [
      'eyJ{alnum:20}.{alnum:40}.{alnum:43}',
      'eyJ{alnum:20}.eyJ{alnum:40}',
      'eyJhbGciOiJub25lIn0.eyJ{alnum:40}.',
      'xeyJ{alnum:20}.eyJ{alnum:40}.{alnum:43}',
      'eyJhbGci.eyJzdWI.c2ln',
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..{base64url:16}.{base64url:60}.{base64url:22}',
    ],
  },
});
