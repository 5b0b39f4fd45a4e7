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

export const mongodbConnectionString = defineRule({
  id: 'mongodb-connection-string',
  title: 'Password in a MongoDB address',
  category: 'secret',
  description: 'Opens the database named beside it with the rights of the user.',
  remediation:
    "Change the user's password (Atlas: Database Access), pass the address in the environment, then read the new one from the environment or a vault.",
  references: ['https://www.mongodb.com/docs/manual/reference/connection-string/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MongoDB',
  keywords: ['mongodb://', 'mongodb+srv://'],
  pattern: /mongodb(?:\+srv)?:\/\/(?<user>[^\s:@\/"'`<>]{1,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,200})@[\w.\[-]/i,
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: [
      'MONGODB_URI=mongodb+srv://app:«{alnum:20}»@cluster0.acme.mongodb.net/shop',
      'url: "mongodb://app:«{alnum:16}»@db.acme.org:27017/shop"',
    ],
    noMatch: [
      'MONGODB_URI=mongodb+srv://app:{alnum:3}@cluster0.acme.mongodb.net/shop',
      'MONGODB_URI=mongodb+srv://app:{alnum:201}@cluster0.acme.mongodb.net/shop',
      'MONGODB_URI=mongodb+srv://app:xxxxxxxxxxxxxxxxxxxx@cluster0.acme.mongodb.net/shop',
      'MONGODB_URI=mongodb://localhost:27017/shop',
      'MONGODB_URI=mongodb://app@db.acme.org/shop',
      'MONGODB_URI=mongodb://root:root@db/shop',
    ],
  },
});
