import { defineRule } from '../../src/core/rule.ts';

export const mongodbAtlasServiceAccountSecret = defineRule({
  id: 'mongodb-atlas-service-account-secret',
  title: 'MongoDB Atlas service account secret',
  category: 'secret',
  description: "Lets its holder administer the organization's Atlas projects and clusters within the service account's roles.",
  remediation:
    'Revoke the secret in Atlas under Access Manager > Applications > Service Accounts, then read the new one from the environment or a vault.',
  references: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MongoDB',
  keywords: ['mdb_sa_sk_'],
  pattern: /(?<![\w-])mdb_sa_sk_[\w-]{40}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['MONGODB_TOKEN=«mdb_sa_sk_{base64url:40}»', 'token: "«mdb_sa_sk_{base64url:40}»"'],
    noMatch: [
      'MONGODB_TOKEN=mdb_sa_sk_{base64url:39}',
      'MONGODB_TOKEN=mdb_sa_sk_{base64url:41}',
      'MONGODB_TOKEN=mdb_sa_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MONGODB_TOKEN=xmdb_sa_sk_{base64url:40}',
    ],
  },
});
