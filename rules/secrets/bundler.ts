import { defineRule } from '../../src/core/rule.ts';

export const bundlerSourceCredentials = defineRule({
  id: 'bundler-source-credentials',
  title: 'Credentials of a gem server',
  category: 'secret',
  description: 'Opens the private gem server that the name spells (`BUNDLE_GEMS__ACME__COM` is gems.acme.com).',
  remediation:
    "Revoke it at the gem server, then set the variable where Bundler runs or keep it in the user's own configuration.",
  references: ['https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Bundler',
  keywords: ['bundle_'],
  pattern:
    /BUNDLE_(?!ENTERPRISE__CONTRIBSYS|GEMS__CONTRIBSYS)[A-Z0-9]{1,40}(?:__[A-Z0-9_]{1,40}?){1,5}["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>[\w.@%+-]{1,100}:(?!\/\/)[^\s"'$<>{}@]{4,200})(?=["'\s]|$)/,
  entropy: 2.5,
  require: ['letters-and-digits'],
  examples: {
    match: ['BUNDLE_GEMS__ACME__DEV: "«ci:{alnum:20}»"', 'export BUNDLE_GEMS__ACME__DEV=«ci:{alnum:20}»'],
    noMatch: [
      'BUNDLE_GEMS__ACME__DEV: "$USER:$TOKEN"',
      'BUNDLE_PATH: "vendor/bundle"',
      'BUNDLE_MIRROR__HTTPS__ACME__DEV: "https://mirror1.acme.dev"',
      'BUNDLE_GEMS__ACME__DEV=username:password',
    ],
    embed: false,
  },
});
