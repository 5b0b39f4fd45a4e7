import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const plaidAccessToken = defineRule({
  id: 'plaid-access-token',
  title: 'Plaid access token',
  category: 'secret',
  description: "With the client's id and secret it reads the balances and transactions of one bank account.",
  remediation: 'Invalidate it with /item/access_token/invalidate, then read the new one from the environment or a vault.',
  references: ['https://plaid.com/docs/api/items/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Plaid',
  keywords: ['access-production-', 'access-development-'],
  pattern: /(?<![\w-])access-(?:production|development)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['PLAID_ACCESS_TOKEN=«access-production-{uuid}»', '"access_token": "«access-development-{uuid}»"'],
    noMatch: [
      'PLAID_ACCESS_TOKEN=xaccess-production-{uuid}',
      'access-production-{hex:32}',
      'access-production-{uuid}0',
      'xaccess-production-{uuid}',
    ],
  },
});

export const plaidSandboxAccessToken = defineRule({
  id: 'plaid-sandbox-access-token',
  title: 'Plaid sandbox access token',
  category: 'secret',
  description: "Reads made-up accounts of Plaid's sandbox.",
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live token never takes its place.',
  references: ['https://plaid.com/docs/sandbox/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Plaid',
  keywords: ['access-sandbox-'],
  pattern: /(?<![\w-])access-sandbox-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['PLAID_ACCESS_TOKEN=«access-sandbox-{uuid}»', '"access_token": "«access-sandbox-{uuid}»"'],
    noMatch: [
      'PLAID_ACCESS_TOKEN=xaccess-sandbox-{uuid}',
      'access-sandbox-{hex:32}',
      'access-sandbox-{uuid}0',
      'xaccess-sandbox-{uuid}',
    ],
  },
});

export const plaidSecret = defineRule({
  id: 'plaid-secret',
  title: 'Plaid secret',
  category: 'secret',
  description: "With the client's id it lets its holder read the bank accounts that the client's users linked.",
  remediation: 'Rotate it in the Plaid dashboard under Developers > Keys, then read the new one from the environment or a vault.',
  references: ['https://plaid.com/docs/account/security/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Plaid',
  keywords: ['plaid'],
  pattern: assigned(named('plaid', 'secret|key|token'), '[0-9a-f]{30}'),
  entropy: 3,
  examples: {
    match: ['PLAID_SECRET=«{hex:30}»', '"plaidSecretKey": "«{hex:30}»"'],
    noMatch: [
      'PLAID_SECRET={hex:29}',
      'PLAID_SECRET={hex:31}',
      'PLAID_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:30}',
    ],
  },
});
