import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const codecovToken = defineRule({
  id: 'codecov-token',
  title: 'Codecov token',
  category: 'secret',
  description: 'Lets its holder upload made-up coverage for the repository or, with an API token, read its reports.',
  remediation: "Regenerate it in Codecov under the repository's Settings, then read the new one from the environment or a vault.",
  references: ['https://docs.codecov.com/docs/codecov-tokens'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Codecov',
  keywords: ['codecov'],
  pattern: assigned(
    named('codecov', 'token|key|secret|auth'),
    '(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[A-Za-z0-9]{32})',
  ),
  entropy: 3,
  examples: {
    match: ['CODECOV_TOKEN=«{uuid}»', 'codecov_token: "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'CODECOV_TOKEN={uuid}0', 'CODECOV_TOKEN={hex:31}', 'CODECOV_FLAGS={uuid}'],
  },
});
