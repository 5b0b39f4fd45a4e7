import { defineRule } from '../../src/core/rule.ts';

export const mssqlConnectionString = defineRule({
  id: 'mssql-connection-string',
  title: 'Password in a database connection string',
  category: 'secret',
  description: 'Opens the database named beside it with the rights of the user.',
  remediation: "Change the database user's password, use integrated or managed identity, or keep the string in a vault.",
  references: ['https://learn.microsoft.com/en-us/sql/connect/ado-net/connection-string-syntax'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'SQL Server',
  keywords: ['password=', 'password =', 'pwd=', 'pwd ='],
  pattern:
    /(?:Password|Pwd)\s{0,2}=\s{0,2}(?![A-Za-z_$]\w{0,40}\.[A-Za-z_]\w{0,40};)(?<secret>[^\s;"'`<>&,]{4,128})(?<!\[)(?=[;"'`<\s&]|$)/i,
  entropy: 2.3,
  require: ['not-locator', 'not-words'],
  near: {
    pattern: /(?:Data Source|Server|Initial Catalog|User ?Id|Uid|AccountEndpoint)\s{0,2}=\s{0,2}[^;\r\n"'=]{1,160};/i,
    lines: 1,
  },
  examples: {
    match: [
      '"Server=tcp:db.acme.org,1433;Initial Catalog=shop;User Id=app;Password=«{alnum:16}»;Encrypt=True;"',
      'Data Source=db;User ID=sa;Pwd=«{alnum:14}!»;',
    ],
    noMatch: [
      '"Server=tcp:db.acme.org,1433;Initial Catalog=shop;User Id=app;Password={alnum:3};Encrypt=True;"',
      '"Server=tcp:db.acme.org,1433;Initial Catalog=shop;User Id=app;Password={alnum:129};Encrypt=True;"',
      '"Server=tcp:db.acme.org,1433;Initial Catalog=shop;User Id=app;Password=xxxxxxxxxxxxxxxx;Encrypt=True;"',
      'Server=host;UID=user;PWD=value[;Database=name][;Timeout=30]',
      'Server=host;UID=user;PWD=password;',
      'Server=myServerAddress;Database=myDataBase;User Id=myUsername;Password=myPassword;',
      'Server=db;Database=shop;Integrated Security=True;',
      'const id = user.id;\nconst userId = object.user_id;\nconst oldPassword = object.oldPassword;',
      'Server=db;User Id=app;Password=;',
      'password = {alnum:16}',
    ],
    embed: false,
  },
});
