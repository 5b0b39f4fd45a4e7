import { defineRule } from '../../src/core/rule.ts';

export const pgpassPassword = defineRule({
  id: 'pgpass-password',
  title: 'Password in a PostgreSQL password file',
  category: 'secret',
  description: 'Opens the database as the user that the line names.',
  remediation:
    'Change the password, delete the file from the repository, and write it where it is needed, readable by its owner alone.',
  references: ['https://www.postgresql.org/docs/current/libpq-pgpass.html'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'PostgreSQL',
  keywords: ['pgpass'],
  path: /(?:^|\/)\.?pgpass(?:\.conf)?$/i,
  everyLine: true,
  // Five fields; a back slash escapes a colon or itself.
  pattern: /(?!#)(?:(?:[^:\\\n]|\\.){1,255}:){4}(?<secret>(?:[^:\\\r\n]|\\.){4,255})(?![^\r\n])/,
  examples: {
    path: '.pgpass',
    match: ['db.acme.example:5432:shop:app:«{alnum:14}»\n*:*:*:postgres:«{alnum:10}\\:{alnum:4}»\n'],
    noMatch: ['#hostname:port:database:username:{alnum:14}\n', 'db:5432:shop:app:$PASSWORD\n', 'db:5432:shop:app:changeme\n'],
  },
});
