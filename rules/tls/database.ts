import { defineRule } from '../../src/core/rule.ts';

export const databaseTlsOff = defineRule({
  id: 'database-tls-off',
  title: 'Database connection without TLS or without certificate verification',
  category: 'tls-verification',
  description:
    'Password and data of the connection can be read or changed by whoever sits between the application and the database.',
  remediation:
    'PostgreSQL: `sslmode=verify-full` with `sslrootcert`. MySQL: `sslMode=VERIFY_IDENTITY`. SQL Server: `Encrypt=True;TrustServerCertificate=False`. MongoDB: remove the option.',
  references: [
    'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS',
    'https://learn.microsoft.com/en-us/dotnet/api/microsoft.data.sqlclient.sqlconnectionstringbuilder.trustservercertificate',
    'https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options',
  ],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: 'all',
  keywords: [
    'sslmode',
    'ssl mode',
    'ssl-mode',
    'ssl_mode',
    'usessl',
    'trustservercertificate',
    'trust server certificate',
    'encrypt=',
    'tlsinsecure',
    'tlsallowinvalid',
    'ssl_cert_reqs',
    'verifyservercertificate',
    'requiressl',
    'sslverifycertificate',
  ],
  parts: [
    {
      part: 'parameter',
      keys: ['sslmode', 'ssl mode', 'ssl-mode'],
      values: ['disable', 'allow', 'prefer', 'no-verify', 'none', 'disabled', 'preferred'],
    },
    {
      part: 'parameter',
      keys: ['useSSL', 'verifyServerCertificate', 'requiressl'],
      values: ['false', '0'],
      near: /jdbc:|mysql|mariadb|postgres/i,
    },
    {
      part: 'parameter',
      keys: ['TrustServerCertificate', 'Trust Server Certificate'],
      values: ['true', 'yes'],
      severity: 'high',
    },
    {
      part: 'parameter',
      keys: ['Encrypt'],
      values: ['false', 'no', 'optional'],
      near: /(?:server|data source|initial catalog|database|user id|uid|sqlserver)\s{0,3}[=:]/i,
    },
    {
      part: 'parameter',
      keys: ['tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames'],
      values: ['true'],
      severity: 'high',
    },
    { part: 'parameter', keys: ['ssl_cert_reqs'], values: ['none', 'cert_none'], near: /rediss?:/i },
    {
      part: 'setting',
      keys: ['sslmode', 'ssl_mode', 'sslMode'],
      values: [{ text: ['disable', 'allow', 'prefer', 'no-verify', 'disabled', 'preferred'] }],
    },
    {
      part: 'call',
      callees: ['ssl_mode'],
      arguments: [{ at: 0, value: { name: ['Disable', 'Disabled', 'Allow', 'Prefer', 'Preferred'] } }],
      languages: ['rust'],
    },
    {
      part: 'setting',
      keys: ['TrustServerCertificate'],
      values: ['true'],
      languages: ['csharp', 'vb', 'json', 'yaml', 'xml'],
      severity: 'high',
    },
  ],
  examples: {
    match: [
      { language: 'python', code: 'engine = create_engine("postgresql://app@db.contoso.io/shop?«sslmode=disable»")' },
      { language: 'go', code: 'db, err := sql.Open("postgres", "host=db.contoso.io dbname=shop «sslmode=disable»")' },
      {
        language: 'csharp',
        code: 'var cs = "Server=db.contoso.io;Database=shop;«Encrypt=False»;«TrustServerCertificate=True»";',
      },
      { language: 'java', code: 'String url = "jdbc:mysql://db.contoso.io/shop?«useSSL=false»&serverTimezone=UTC";' },
      { language: 'yaml', code: 'database:\n  «sslmode: disable»\nurl: postgres://app@db.contoso.io/shop?«sslmode=prefer»' },
      {
        language: 'javascript',
        code: "mongoose.connect('mongodb://db.contoso.io/shop?tls=true&«tlsAllowInvalidCertificates=true»');",
      },
      { language: 'python', code: 'psycopg2.connect(host=host, «sslmode="disable"»)' },
    ],
    noMatch: [
      { language: 'go', code: 'db, err := sql.Open("postgres", "host=db.contoso.io sslmode=verify-full")\n// sslmode=disable' },
      {
        language: 'csharp',
        code: 'var cs = "Server=db.contoso.io;Encrypt=True;TrustServerCertificate=False";\nbool encrypt = false;',
      },
      {
        language: 'python',
        code: 'def connect():\n    """Uses sslmode=disable only in tests."""\n    return psycopg2.connect(host=host, sslmode="verify-full")',
      },
      { language: 'javascript', code: "const encrypt = false; run('--encrypt=false');" },
    ],
  },
});
