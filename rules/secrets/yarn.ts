import { defineRule } from '../../src/core/rule.ts';

export const yarnAuthIdent = defineRule({
  id: 'yarn-auth-ident',
  title: 'User and password in a Yarn configuration',
  category: 'secret',
  description: 'Lets its holder install from, and usually publish to, the registry that the configuration names.',
  remediation:
    'Change the password at the registry, then write `npmAuthToken: "${NPM_TOKEN}"` and set the variable where Yarn runs.',
  references: ['https://yarnpkg.com/configuration/yarnrc#npmAuthIdent'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Yarn',
  keywords: ['npmauthident'],
  pattern:
    /npmAuthIdent["']?\s{0,4}:\s{0,4}["']?(?<secret>[^\s:"'$<>{}]{1,100}:[^\s"'$<>{}]{4,200}|[A-Za-z0-9+/]{12,400}={0,2})(?=["'\s]|$)/,
  entropy: 2.5,
  examples: {
    match: ['npmAuthIdent: "«ci:{alnum:20}»"', 'npmAuthIdent: «{token:basic-auth}»\n'],
    noMatch: [
      'npmAuthIdent: "${NPM_USER}:${NPM_PASSWORD}"',
      'npmAuthIdent: "<user>:<password>"',
      'npmAuthIdent: "username:password"',
    ],
    embed: false,
  },
  allow: [/^user(?:name)?:pass(?:word)?$/],
});
