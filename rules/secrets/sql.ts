import { defineRule } from '../../src/core/rule.ts';

const COMMON = {
  category: 'secret',
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  description: 'Opens the database as the user that the statement makes or changes, or the server that it connects to.',
  remediation:
    'Change the password, then let the migration read it from a variable of the client or make the user outside the repository.',
} as const;

export const sqlIdentifiedBy = defineRule({
  ...COMMON,
  id: 'sql-identified-by',
  title: 'Password of a database user in SQL (IDENTIFIED BY)',
  references: [
    'https://dev.mysql.com/doc/refman/8.4/en/create-user.html',
    'https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-USER.html',
  ],
  keywords: ['identified by', 'identified with'],
  pattern: [
    /identified\s{1,4}(?:with\s{1,4}["'`]?\w{1,40}["'`]?\s{1,4})?(?:by|as|using)\s{1,4}(?:password\s{1,4}|values\s{1,4})?\\{0,2}(?<quote>["'])(?<secret>[^"'\s\\]{4,128})\\{0,2}\k<quote>/i,
    /identified\s{1,4}by\s{1,4}(?<secret>(?=[\w$#!]{0,40}\d)[\w$#!]{4,64})(?=\s{0,4};|\s{1,4}(?:default|temporary|account|profile|quota|using|replace|password|container)\b)/i,
  ],
  entropy: 2.1,
  near: {
    pattern:
      /\b(?:(?:create|alter|drop|rename)\s{1,4}(?:or\s{1,4}replace\s{1,4})?(?:user|role|database|public|shared|login)|grant\s{1,4}\w|connect\s{1,4}to|administer\s{1,4}key|set\s{1,4}password)\b/i,
    lines: 2,
  },
  examples: {
    embed: false,
    match: [
      "CREATE USER 'app'@'%' IDENTIFIED BY '«{alnum:14}»';",
      "ALTER USER root@localhost IDENTIFIED WITH mysql_native_password BY '«{alnum:14}»';",
      'CREATE USER shop IDENTIFIED BY «a{alnum:10}7» DEFAULT TABLESPACE users;',
      'db.exec("CREATE USER app IDENTIFIED BY \\"«{alnum:14}»\\"")',
    ],
    noMatch: [
      "CREATE USER app IDENTIFIED BY '${password}'",
      "CREATE USER app IDENTIFIED BY '&password'",
      'CREATE USER app IDENTIFIED BY :password;',
      "ALTER USER app IDENTIFIED BY 'password'",
      'The row is identified by id2 and name.',
      'CREATE USER app IDENTIFIED EXTERNALLY;',
      "the strategy is identified by 'bidding_strategy7' and created later",
      'SET KEYSTORE OPEN IDENTIFIED BY "1234"',
    ],
  },
});

/** Statements in which `PASSWORD '…'` is a credential. */
const STATEMENT = String.raw`(?:create|alter)\s{1,4}(?:user|role|group|login|server|foreign|subscription|master|certificate|symmetric|credential)\b|\boptions\s{0,4}\(|\blogin\b`;

export const sqlUserPassword = defineRule({
  ...COMMON,
  id: 'sql-user-password',
  title: 'Password of a database user in SQL (PASSWORD)',
  references: [
    'https://www.postgresql.org/docs/current/sql-createrole.html',
    'https://learn.microsoft.com/en-us/sql/t-sql/statements/create-login-transact-sql',
  ],
  keywords: ["password '", 'password "', "password e'", "password = '", "password = n'", "password='", "password=n'"],
  pattern: new RegExp(
    String.raw`(?:${STATEMENT})[^;\n]{0,200}?\bpassword(?:\s{0,4}=\s{0,4}|\s{1,4})[EN]?(?<quote>["'])(?<secret>[^"'\s\\]{4,512})\k<quote>`,
    'i',
  ),
  lead: 230,
  examples: {
    embed: false,
    match: [
      "CREATE ROLE app LOGIN PASSWORD '«{alnum:14}»';",
      "CREATE LOGIN app WITH PASSWORD = N'«{alnum:14}»', CHECK_POLICY = OFF;",
      "CREATE USER MAPPING FOR app SERVER films OPTIONS (user 'bob', password '«{alnum:14}»');",
    ],
    noMatch: [
      "CREATE ROLE app LOGIN PASSWORD '${password}';",
      "CREATE ROLE app LOGIN PASSWORD :'password';",
      "ALTER ROLE app PASSWORD 'changeme';",
      "ALTER ROLE app PASSWORD '<password>';",
      "COMMENT ON COLUMN users.password IS 'bcrypt hash';",
    ],
  },
});
