import { defineRule } from '../../src/core/rule.ts';

export const rubygemsApiKey = defineRule({
  id: 'rubygems-api-key',
  title: 'RubyGems API key',
  category: 'secret',
  description:
    "Lets its holder publish and yank versions of the account's gems, and so run code on the machines of everybody who installs them.",
  remediation:
    'Delete it on rubygems.org under Settings > API keys, turn on multi-factor authentication for the API, then read the new one from the environment or a vault.',
  references: ['https://guides.rubygems.org/api-key-scopes/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'RubyGems',
  keywords: ['rubygems_'],
  pattern: /(?<![\w-])rubygems_[0-9a-f]{48}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['GEM_HOST_API_KEY=«rubygems_{hex:48}»', ':rubygems_api_key: «rubygems_{hex:48}»'],
    noMatch: [
      'GEM_HOST_API_KEY=rubygems_{hex:47}',
      'GEM_HOST_API_KEY=rubygems_{hex:49}',
      'GEM_HOST_API_KEY=rubygems_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'GEM_HOST_API_KEY=xrubygems_{hex:48}',
    ],
  },
});
