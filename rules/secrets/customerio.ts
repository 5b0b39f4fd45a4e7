import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const customerioApiKey = defineRule({
  id: 'customerio-api-key',
  title: 'Customer.io API key',
  category: 'secret',
  description: "Lets its holder send messages to the workspace's people or track made-up events, by the key's kind.",
  remediation:
    'Delete it in Customer.io under Account settings > API Credentials, then read the new one from the environment or a vault.',
  references: ['https://docs.customer.io/accounts-and-workspaces/managing-credentials/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Customer.io',
  keywords: ['customerio', 'customer_io', 'customer.io', 'customer-io', 'cio_api', 'cio_track', 'cio_site', 'cio_app'],
  pattern: assigned(named('customer[._-]?io|cio_', 'key|token|secret'), '(?:[0-9a-f]{32}|[0-9a-f]{20})'),
  entropy: 2.8,
  require: ['letters-and-digits'],
  examples: {
    match: ['CUSTOMERIO_API_KEY=«{hex:32}»', 'CIO_TRACK_KEY=«{hex:20}»'],
    noMatch: [
      'CUSTOMERIO_API_KEY={hex:31}',
      'CUSTOMERIO_API_KEY={hex:33}',
      'CUSTOMERIO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
