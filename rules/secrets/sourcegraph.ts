import { defineRule } from '../../src/core/rule.ts';

export const sourcegraphAccessToken = defineRule({
  id: 'sourcegraph-access-token',
  title: 'Sourcegraph access token',
  category: 'secret',
  description: 'Lets its holder search and read all code that the account may read on the Sourcegraph instance.',
  remediation: 'Delete it on the instance under Settings > Access tokens, then read the new one from the environment or a vault.',
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sourcegraph',
  keywords: ['sgp_'],
  pattern: /(?<![\w-])sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![\w-])/,
  examples: {
    match: [
      'SRC_ACCESS_TOKEN=«sgp_{hex:16}_{hex:40}»',
      'token: "«sgp_local_{hex:40}»"',
      'export SRC_ACCESS_TOKEN=«sgp_{hex:40}»',
    ],
    noMatch: [
      'SRC_ACCESS_TOKEN=sgp_{hex:16}_{hex:39}',
      'SRC_ACCESS_TOKEN=sgp_{hex:16}_{hex:41}',
      'SRC_ACCESS_TOKEN=sgp_{hex:16}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SRC_ACCESS_TOKEN=xsgp_{hex:16}_{hex:40}',
    ],
  },
});

export const sourcegraphLicenseKey = defineRule({
  id: 'sourcegraph-license-key',
  title: 'Sourcegraph licence token',
  category: 'secret',
  description: "Stands for a Sourcegraph subscription: lets its holder call its gateway on the customer's account.",
  remediation: 'Ask Sourcegraph support for a new licence key, then read the new one from the environment or a vault.',
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sourcegraph',
  keywords: ['slk_'],
  pattern: /(?<![\w-])slk_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['SOURCEGRAPH_TOKEN=«slk_{hex:64}»', 'token: "«slk_{hex:64}»"'],
    noMatch: [
      'SOURCEGRAPH_TOKEN=slk_{hex:63}',
      'SOURCEGRAPH_TOKEN=slk_{hex:65}',
      'SOURCEGRAPH_TOKEN=slk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SOURCEGRAPH_TOKEN=xslk_{hex:64}',
    ],
  },
});
