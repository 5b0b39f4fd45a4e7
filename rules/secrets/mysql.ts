import { defineRule } from '../../src/core/rule.ts';

export const mysqlConnectionString = defineRule({
  id: 'mysql-connection-string',
  title: 'Password in a MySQL or MariaDB address',
  category: 'secret',
  description: 'Opens the database named beside it with the rights of the user.',
  remediation:
    "Change the user's password (ALTER USER), pass the address in the environment, then read the new one from the environment or a vault.",
  references: ['https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MySQL',
  keywords: ['mysql://', 'mysql2://', 'mysqlx://', 'mariadb://', 'mysql+', 'mariadb+'],
  pattern:
    /(?:mysql[2x]?|mariadb)(?:\+\w{2,20})?:\/\/(?<user>[^\s:@\/"'`<>]{1,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,200})@[\w.(\[-]/i,
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: [
      'DATABASE_URL=mysql://app:«{alnum:20}»@db.acme.org:3306/shop',
      'url = "mysql+pymysql://app:«{alnum:16}»@db.acme.org/shop"',
    ],
    noMatch: [
      'DATABASE_URL=mysql://app:{alnum:3}@db.acme.org:3306/shop',
      'DATABASE_URL=mysql://app:{alnum:201}@db.acme.org:3306/shop',
      'DATABASE_URL=mysql://app:xxxxxxxxxxxxxxxxxxxx@db.acme.org:3306/shop',
      'DATABASE_URL=mysql://app@db.acme.org/shop',
      'DATABASE_URL=mysql://root:root@db/shop',
      'DATABASE_URL=mysql://db/shop',
    ],
  },
});
