import { defineRule } from '../../src/core/rule.ts';

export const databaseCommandTlsOff = defineRule({
  id: 'database-command-tls-off',
  title: 'Database command line without TLS or without certificate verification',
  category: 'tls-verification',
  description: 'Password and data of the session can be read or changed by whoever sits between the shell and the database.',
  remediation:
    'MySQL: `--ssl-mode=VERIFY_IDENTITY --ssl-ca=ca.pem`. MongoDB: `--tls --tlsCAFile ca.pem`. SQL Server: remove `-C` or `-TrustServerCertificate` and trust the authority of the server.',
  references: [
    'https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode',
    'https://www.mongodb.com/docs/mongodb-shell/reference/options/#tls-options',
    'https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility',
  ],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: 'all',
  keywords: ['--ssl-mode', '--skip-ssl', 'tlsallowinvalid', 'sslallowinvalid', '--tlsinsecure', '-trustservercert', 'sqlcmd'],
  parts: [
    {
      part: 'command',
      commands: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mysqlsh', 'mariadb', 'mariadb-dump'],
      words: [['--ssl-mode=disabled|--ssl-mode=preferred']],
    },
    {
      part: 'command',
      commands: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'mariadb-dump', 'mariadb-admin'],
      flags: ['--skip-ssl', '--skip-ssl-verify-server-cert'],
    },
    {
      part: 'command',
      commands: ['mongosh', 'mongo', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport'],
      flags: [
        '--tlsAllowInvalidCertificates',
        '--tlsAllowInvalidHostnames',
        '--sslAllowInvalidCertificates',
        '--sslAllowInvalidHostnames',
        '--tlsInsecure',
      ],
    },
    { part: 'command', commands: ['sqlcmd', 'bcp'], flags: ['-C'], valued: 'aAdDEfhHiIKlmMoPqQrRsStUvVwWyY' },
    {
      part: 'command',
      commands: ['Invoke-Sqlcmd', 'Connect-DbaInstance', 'Write-SqlTableData', 'Read-SqlTableData'],
      flags: ['-TrustServerCertificate'],
      languages: ['powershell'],
    },
  ],
  examples: {
    match: [
      { language: 'shell', code: 'mysql «--ssl-mode=DISABLED» -h db.contoso.io shop' },
      { language: 'shell', code: 'mongosh "$URL" --tls «--tlsAllowInvalidCertificates»' },
      { language: 'shell', code: 'sqlcmd -S db.contoso.io -U sa «-C» -i seed.sql' },
      { language: 'dockerfile', code: 'RUN mysqldump «--skip-ssl» shop > dump.sql' },
      { language: 'powershell', code: 'Invoke-Sqlcmd -ServerInstance $server «-TrustServerCertificate» -Query $query' },
    ],
    noMatch: [
      { language: 'shell', code: 'mysql --ssl-mode=VERIFY_IDENTITY -h db.contoso.io shop\n# mysql --skip-ssl' },
      { language: 'shell', code: 'sqlcmd -S db.contoso.io -U sa -c GO -i seed.sql\necho "use --skip-ssl"' },
      { language: 'shell', code: 'mongosh "$URL" --tls --tlsCAFile ca.pem' },
    ],
  },
});
