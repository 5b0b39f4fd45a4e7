import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const coverallsToken = defineRule({
  id: 'coveralls-token',
  title: 'Coveralls token',
  category: 'secret',
  description: 'Lets its holder upload made-up coverage for the repository or, with a personal token, change its settings.',
  remediation:
    "Regenerate it in Coveralls under the repository's Settings, then read the new one from the environment or a vault.",
  references: ['https://docs.coveralls.io/api-introduction'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Coveralls',
  keywords: ['coveralls', 'repo_token'],
  pattern: assigned(named('coveralls', 'token|key|secret') + '|repo_token', '[A-Za-z0-9]{32,37}'),
  entropy: 3.3,
  require: ['letters-and-digits'],
  examples: {
    match: ['COVERALLS_REPO_TOKEN=«{alnum:33}»', 'repo_token: «{alnum:32}»'],
    noMatch: [
      'COVERALLS_REPO_TOKEN={alnum:31}',
      'COVERALLS_REPO_TOKEN={alnum:38}',
      'COVERALLS_REPO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:33}',
    ],
  },
});
