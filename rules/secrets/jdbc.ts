import { defineRule } from '../../src/core/rule.ts';

export const jdbcConnectionString = defineRule({
  id: 'jdbc-connection-string',
  title: 'Password in a JDBC address',
  category: 'secret',
  description: 'Opens the database named beside it with the rights of the user.',
  remediation: "Change the database user's password, pass it apart from the address, from the environment or a vault.",
  references: ['https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'JDBC',
  keywords: ['jdbc:'],
  pattern: [
    /jdbc:[a-z0-9]{2,20}:[^\s"'`<>]{1,300}?[?;&](?:amp;)?(?:password|pwd)=(?<secret>[^\s"'`<>&;]{4,128})(?=["'`<>&;\s]|$)/i,
    /jdbc:oracle:(?:thin|oci8?):[\w-]{1,40}\/(?<secret>[^\s@/"'`<>]{4,64})@/i,
    /jdbc:[a-z0-9]{2,20}:(?:[a-z0-9]{2,20}:)?\/\/(?<user>[^\s:@\/"'`<>]{1,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,128})@/i,
  ],
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: [
      'spring.datasource.url=jdbc:postgresql://db.acme.org/shop?user=app&password=«{alnum:16}»',
      'url = "jdbc:sqlserver://db:1433;databaseName=shop;user=app;password=«{alnum:14}!»;encrypt=true"',
      'jdbc:oracle:thin:scott/«{alnum:12}»@db.acme.org:1521:orcl',
    ],
    noMatch: [
      'spring.datasource.url=jdbc:postgresql://db.acme.org/shop?user=app&password={alnum:3}',
      'spring.datasource.url=jdbc:postgresql://db.acme.org/shop?user=app&password={alnum:129}',
      'spring.datasource.url=jdbc:postgresql://db.acme.org/shop?user=app&password=xxxxxxxxxxxxxxxx',
      'jdbc:postgresql://db.acme.org/shop',
      'jdbc:mysql://db/shop?user=app&password=',
      'jdbc:mysql://root:root@db/shop',
    ],
    embed: false,
  },
});
