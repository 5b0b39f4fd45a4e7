import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const codacyToken = defineRule({
  id: 'codacy-token',
  title: 'Codacy API or project token',
  category: 'secret',
  description: "Lets its holder read the account's analyses and, with an account token, change its repositories' settings.",
  remediation:
    "Delete it in Codacy under Your account > Access management, or the repository's Settings > Integrations, then read the new one from the environment or a vault.",
  references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Codacy',
  keywords: ['codacy'],
  pattern: assigned(credential('codacy'), '(?:[A-Za-z0-9]{20}|[0-9a-f]{32})'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['CODACY_API_KEY=«{alnum:20}»', '"codacyToken": "«{alnum:20}»"'],
    noMatch: [
      'CODACY_API_KEY={alnum:19}',
      'CODACY_API_KEY={alnum:21}',
      'CODACY_API_KEY=xxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:20}',
    ],
  },
});
