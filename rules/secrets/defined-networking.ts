import { defineRule } from '../../src/core/rule.ts';

export const definedNetworkingApiToken = defineRule({
  id: 'defined-networking-api-token',
  title: 'Defined Networking API key',
  category: 'secret',
  description: "Lets its holder manage the hosts, roles and routes of the account's overlay network.",
  remediation:
    'Delete it in the Defined Networking admin panel under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.defined.net/guides/rotating-api-keys/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Defined Networking',
  keywords: ['dnkey-'],
  pattern: /(?<![\w-])dnkey-[A-Z0-9a-z_-]{26}-[A-Z0-9a-z_-]{52}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['DEFINED_NETWORKING_TOKEN=«dnkey-{base32:26}-{base32:52}»', 'token: "«dnkey-{base32:26}-{base32:52}»"'],
    noMatch: [
      'DEFINED_NETWORKING_TOKEN=dnkey-{base32:26}-{base32:51}',
      'DEFINED_NETWORKING_TOKEN=dnkey-{base32:26}-{base32:53}',
      'DEFINED_NETWORKING_TOKEN=dnkey-{base32:26}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DEFINED_NETWORKING_TOKEN=xdnkey-{base32:26}-{base32:52}',
    ],
  },
});
