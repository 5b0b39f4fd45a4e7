import { defineRule } from '../../src/core/rule.ts';

export const postgresConnectionString = defineRule({
  id: 'postgres-connection-string',
  title: 'Password in a PostgreSQL address',
  category: 'secret',
  description: 'Opens the database named beside it with the rights of the role.',
  remediation: "Change the role's password, pass the address in the environment or use a .pgpass file out of the repository.",
  references: ['https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PostgreSQL',
  keywords: ['postgres://', 'postgresql://', 'postgresql+'],
  pattern:
    /postgres(?:ql)?(?:\+\w{2,20})?:\/\/(?<user>[^\s:@\/"'`<>]{1,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,200})@[\w.\[-]/i,
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: [
      'DATABASE_URL=postgres://app:«{alnum:20}»@db.acme.org:5432/shop',
      'url = "postgresql+psycopg2://app:«{alnum:16}»@db.acme.org/shop"',
    ],
    noMatch: [
      'DATABASE_URL=postgres://app:{alnum:3}@db.acme.org:5432/shop',
      'DATABASE_URL=postgres://app:{alnum:201}@db.acme.org:5432/shop',
      'DATABASE_URL=postgres://app:xxxxxxxxxxxxxxxxxxxx@db.acme.org:5432/shop',
      'DATABASE_URL=postgres://app@db.acme.org/shop',
      'DATABASE_URL=postgres://postgres:postgres@db/shop',
      'DATABASE_URL=postgres:///shop',
    ],
  },
});
