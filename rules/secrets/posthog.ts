import { defineRule } from '../../src/core/rule.ts';

export const posthogPersonalApiKey = defineRule({
  id: 'posthog-personal-api-key',
  title: 'PostHog personal API key',
  category: 'secret',
  description: "Lets its holder read and change the project's events, persons and flags as the user who made it.",
  remediation:
    'Delete or roll it in PostHog under Settings > Personal API keys, then read the new one from the environment or a vault.',
  references: ['https://posthog.com/docs/api'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PostHog',
  keywords: ['phx_'],
  pattern: /(?<![\w-])phx_[\w-]{41,49}(?![\w-])/,
  entropy: 3.3,
  // Made of 32 random bytes in base64url, in newer versions in base 62.
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['POSTHOG_TOKEN=«phx_{alnum:43}»', 'token: "«phx_{alnum:43}»"'],
    noMatch: [
      'POSTHOG_TOKEN=phx_{alnum:40}',
      'POSTHOG_TOKEN=phx_{alnum:50}',
      'POSTHOG_TOKEN=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'POSTHOG_TOKEN=xphx_{alnum:43}',
      'PHX_name=phx_default_cluster_of_the_european_region_here_in_use',
    ],
  },
});

export const posthogProjectKey = defineRule({
  id: 'posthog-project-key',
  title: 'PostHog project key',
  category: 'secret',
  description: 'Lets anybody send events to the project; it stands in web pages by design.',
  remediation: 'Nothing need be done; if it is abused, reset it in PostHog under Settings > Project.',
  references: ['https://posthog.com/docs/api'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PostHog',
  keywords: ['phc_'],
  pattern: /(?<![\w-])phc_[A-Za-z0-9]{41,44}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['POSTHOG_TOKEN=«phc_{alnum:43}»', 'token: "«phc_{alnum:43}»"'],
    noMatch: [
      'POSTHOG_TOKEN=phc_{alnum:40}',
      'POSTHOG_TOKEN=phc_{alnum:45}',
      'POSTHOG_TOKEN=phc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'POSTHOG_TOKEN=xphc_{alnum:43}',
    ],
  },
});
