import { defineRule } from '../../src/core/rule.ts';

export const aikidoCiToken = defineRule({
  id: 'aikido-ci-token',
  title: 'Aikido CI token',
  category: 'secret',
  description: "Lets its holder start scans of the workspace's repositories and read their results.",
  remediation: 'Delete it in Aikido under Settings > Integrations > CI, then read the new one from the environment or a vault.',
  references: ['https://apidocs.aikido.dev/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Aikido',
  keywords: ['aik_ci_'],
  pattern: /(?<![\w-])AIK_CI_[A-Za-z0-9]{20,44}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['AIKIDO_TOKEN=«AIK_CI_{alnum:32}»', 'token: "«AIK_CI_{alnum:32}»"'],
    noMatch: [
      'AIKIDO_TOKEN=AIK_CI_{alnum:19}',
      'AIKIDO_TOKEN=AIK_CI_{alnum:45}',
      'AIKIDO_TOKEN=AIK_CI_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AIKIDO_TOKEN=xAIK_CI_{alnum:32}',
    ],
  },
});

export const aikidoClientId = defineRule({
  id: 'aikido-client-id',
  title: 'Aikido client id',
  category: 'secret',
  description: 'Names an API client; useless without its secret, which often stands beside it.',
  remediation: 'Check that the client secret is nowhere in the repository.',
  references: ['https://apidocs.aikido.dev/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Aikido',
  keywords: ['aik_client_'],
  pattern: /(?<![\w-])AIK_CLIENT_[A-Za-z0-9]{24,44}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['AIKIDO_TOKEN=«AIK_CLIENT_{alnum:24}»', 'token: "«AIK_CLIENT_{alnum:24}»"'],
    noMatch: [
      'AIKIDO_TOKEN=AIK_CLIENT_{alnum:23}',
      'AIKIDO_TOKEN=AIK_CLIENT_{alnum:45}',
      'AIKIDO_TOKEN=AIK_CLIENT_xxxxxxxxxxxxxxxxxxxxxxxx',
      'AIKIDO_TOKEN=xAIK_CLIENT_{alnum:24}',
    ],
  },
});

export const aikidoClientSecret = defineRule({
  id: 'aikido-client-secret',
  title: 'Aikido client secret',
  category: 'secret',
  description: "With its client id it lets its holder read the workspace's vulnerabilities through the API.",
  remediation:
    'Delete the API client in Aikido under Settings > Integrations > REST API, then read the new one from the environment or a vault.',
  references: ['https://apidocs.aikido.dev/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Aikido',
  keywords: ['aik_secret_'],
  pattern: /(?<![\w-])AIK_SECRET_[A-Za-z0-9_-]{64}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['AIKIDO_TOKEN=«AIK_SECRET_{alnum:64}»', 'token: "«AIK_SECRET_{alnum:64}»"'],
    noMatch: [
      'AIKIDO_TOKEN=AIK_SECRET_{alnum:63}',
      'AIKIDO_TOKEN=AIK_SECRET_{alnum:65}',
      'AIKIDO_TOKEN=AIK_SECRET_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AIKIDO_TOKEN=xAIK_SECRET_{alnum:64}',
    ],
  },
});
