import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const travisciToken = defineRule({
  id: 'travisci-token',
  title: 'Travis CI API token',
  category: 'secret',
  description: "Lets its holder start builds and read the settings of the account's repositories.",
  remediation:
    'Regenerate it in Travis CI under Settings > API authentication, then read the new one from the environment or a vault.',
  references: ['https://docs.travis-ci.com/user/triggering-builds/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Travis CI',
  keywords: ['travis'],
  pattern: assigned(named('travis', 'token|key|secret|auth'), '[A-Za-z0-9_-]{22}'),
  entropy: 3.2,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['TRAVIS_TOKEN=«{alnum:22}»', '"travisApiToken": "«{alnum:22}»"'],
    noMatch: ['TRAVIS_TOKEN={alnum:21}', 'TRAVIS_TOKEN={alnum:23}', 'TRAVIS_TOKEN=xxxxxxxxxxxxxxxxxxxxxx', 'commit: {alnum:22}'],
  },
});
