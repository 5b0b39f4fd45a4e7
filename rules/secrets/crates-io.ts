import { defineRule } from '../../src/core/rule.ts';

export const cratesIoApiToken = defineRule({
  id: 'crates-io-api-token',
  title: 'crates.io API token',
  category: 'secret',
  description:
    "Lets its holder publish versions of the account's crates, and so run code on the machines of everybody who builds them.",
  remediation:
    'Revoke it on crates.io under Account Settings > API Tokens, then read the new one from the environment or a vault.',
  references: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'crates.io',
  keywords: ['cio'],
  pattern: /(?<![\w-])cio[A-Za-z0-9]{32}(?![\w-])/,
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['CARGO_REGISTRY_TOKEN=«cio{alnum:32}»', 'token = "«cio{alnum:32}»"'],
    noMatch: [
      'CARGO_REGISTRY_TOKEN=cio{alnum:31}',
      'CARGO_REGISTRY_TOKEN=cio{alnum:33}',
      'CARGO_REGISTRY_TOKEN=cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CARGO_REGISTRY_TOKEN=xcio{alnum:32}',
    ],
  },
});
