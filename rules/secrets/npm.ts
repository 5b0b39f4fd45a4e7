import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'npm',
  references: ['https://docs.npmjs.com/about-access-tokens', 'https://docs.npmjs.com/revoking-access-tokens'],
} as const;

export const npmAccessToken = defineRule({
  ...COMMON,
  id: 'npm-access-token',
  title: 'npm access token',
  description: 'Lets its holder publish packages, or read private ones, in the name of its owner.',
  remediation:
    'Revoke it with `npm token revoke` or on npmjs.com under Access Tokens, look at what was published, then publish through OIDC or read a new one from the environment.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['npm_'],
  pattern: token('npm_[0-9A-Za-z]{36}'),
  proof: 'github-crc32',
  examples: {
    match: ['//registry.npmjs.org/:_authToken=«{token:github-crc32:npm_}»', 'NPM_TOKEN="«npm_{alnum:36}»"'],
    noMatch: [
      'npm_{alnum:35}',
      'npm_{alnum:37}',
      'xnpm_{alnum:36}',
      'npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'npm_config_registry',
    ],
  },
});

export const npmrcAuthToken = defineRule({
  ...COMMON,
  id: 'npmrc-auth-token',
  title: 'Registry token in .npmrc',
  description: 'Lets its holder install from, and usually publish to, the registry that the line names.',
  remediation: 'Revoke it at the registry, then write `_authToken=${NPM_TOKEN}` and set the variable where npm runs.',
  severity: 'critical',
  confidence: 'high',
  keywords: [':_authtoken'],
  pattern: /:_authToken\s{0,4}=\s{0,4}["']?(?<secret>[^\s"'${}<>;,]{8,600})(?![^\s"',;<])/,
  reach: 700,
  entropy: 2.5,
  require: ['letters-and-digits'],
  examples: {
    match: ['//registry.npmjs.org/:_authToken=«{uuid}»', '//npm.pkg.acme.example/:_authToken = "«{base64:44}=»"'],
    noMatch: [
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      '//registry.npmjs.org/:_authToken=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      '//registry.npmjs.org/:_authToken={alnum:4}',
      '//registry.npmjs.org/:_authToken=<your-token>',
      'npm config set //registry.npmjs.org/:_authToken $NPM_TOKEN',
    ],
  },
});

export const npmrcPassword = defineRule({
  ...COMMON,
  id: 'npmrc-password',
  title: 'Registry user and password in .npmrc',
  description: 'Base64 is no protection: it lets its holder install from, and usually publish to, the registry.',
  remediation: 'Change the password at the registry, then use a token that npm reads from the environment.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['_auth', ':_password'],
  path: /(?:^|\/)\.?npmrc$/,
  pattern: /(?:_auth|:_password)\s{0,4}=\s{0,4}["']?(?<secret>[A-Za-z0-9+/]{8,400}={0,2})(?![^\s"'])/,
  entropy: 2.5,
  examples: {
    path: '.npmrc',
    match: [
      '_auth=«{token:basic-auth}»',
      '//registry.acme.example/:_password="«{base64:24}»"',
      '//acme.example/:_auth = «{token:basic-auth}»',
    ],
    noMatch: ['_auth=${NPM_AUTH}', 'always-auth=true', '_auth=xxxxxxxxxxxxxxxx', '//acme.example/:username=builder'],
  },
});
