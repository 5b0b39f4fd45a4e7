import { finds, silent } from './expect-secrets.ts';

// https://learn.microsoft.com/aspnet/core/fundamentals/configuration/
finds('connection strings and keys, JSON escapes undone', {
  path: 'appsettings.json',
  text: `{
  "ConnectionStrings": {
    "Default": "Server=tcp:db.acme.dev,1433;Database=shop;User Id=app;Password=«{alnum:16}»;Encrypt=True;",
    "Redis": "cache.acme.dev:6380,password=«{base64:43}=»,ssl=True,abortConnect=False",
    "Postgres": "Host=db;Username=app;Password=«{alnum:14}»"
  },
  "Jwt": { "Issuer": "https://acme.dev", "Key": "«{alnum:48}»" },
  "Smtp": { "Host": "smtp.acme.dev", "Password": "«{alnum:8}\\u0026{alnum:8}»" },
  "ApiKey": "«{alnum:32}»"
}
`,
});
silent('placeholders', {
  path: 'appsettings.json',
  text: `{
  "ConnectionStrings": {
    "Default": "Server=db;Database=shop;User Id=app;Password=#{DbPassword}#;",
    "Local": "Server=(localdb)\\\\mssqllocaldb;Database=shop;Trusted_Connection=True;",
    "Other": "Server=db;User Id=app;Password={0};",
    "Doc": "Server=myServerAddress;Database=myDataBase;User Id=myUsername;Password=myPassword;"
  },
  "Jwt": { "Key": "__JWT_KEY__" },
  "Smtp": { "Password": "" },
  "ApiKey": "<set in user secrets>"
}
`,
});

// https://learn.microsoft.com/dotnet/framework/data/adonet/connection-strings-and-configuration-files
finds('connection strings, settings and machine keys', {
  path: 'web.config',
  text: `<configuration>
  <connectionStrings>
    <add name="shop" connectionString="Data Source=db;Initial Catalog=shop;User ID=app;Password=«{alnum:16}»" providerName="System.Data.SqlClient" />
    <add name="ef" connectionString="metadata=res://*/M.csdl;provider connection string=&quot;data source=db;user id=app;password=«{alnum:14}»;App=EF&quot;" />
  </connectionStrings>
  <appSettings>
    <add key="SmtpPassword" value="«{alnum:16}»" />
    <add key="ApiToken" value="«{alnum:32}»"/>
    <add key="PageSize" value="20" />
  </appSettings>
  <system.web>
    <machineKey validationKey="«{HEX:128}»" decryptionKey="«{HEX:64}»" validation="SHA1" decryption="AES" />
    <identity impersonate="true" userName="ACME\\svc" password="«{alnum:14}»" />
  </system.web>
</configuration>
`,
});
silent('integrated security and generated keys', {
  path: 'web.config',
  text: `<connectionStrings>
  <add name="shop" connectionString="Data Source=db;Initial Catalog=shop;Integrated Security=SSPI" />
  <add name="doc" connectionString="Data Source=db;User ID=[user];Password=[password]" />
</connectionStrings>
<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate,IsolateApps" />
<add key="SmtpPassword" value="#{SmtpPassword}" />
`,
});

// https://developer.wordpress.org/advanced-administration/wordpress/wp-config/
finds('the database and every salt', {
  path: 'wp-config.php',
  text: `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', '«{alnum:16}»' );
define( 'DB_HOST', 'localhost' );
define( 'AUTH_KEY',         '«{alnum:20}+|$%{alnum:20} -<;{alnum:10}»' );
define('SECURE_AUTH_KEY',  '«{alnum:30}@({alnum:30}»');
define('NONCE_SALT',       '«{alnum:24}#,{alnum:36}»');
$table_prefix = 'wp_';
`,
});
silent('the sample file', {
  path: 'wp-config-sample.php',
  text: `<?php
define( 'DB_PASSWORD', 'password_here' );
define( 'AUTH_KEY',         'put your unique phrase here' );
define( 'NONCE_SALT',       'put your unique phrase here' );
`,
});

finds('a framework’s settings', {
  path: 'config/database.php',
  text: `<?php
return [
    'mysql' => [
        'username' => env('DB_USERNAME', 'app'),
        'password' => env('DB_PASSWORD', '«{alnum:16}»'),
    ],
    'smtp' => array('pass' => "«{alnum:14}»"),
];
`,
});
silent('a framework’s environment', {
  path: 'config/database.php',
  text: `<?php return ['password' => env('DB_PASSWORD', ''), 'secret' => env('APP_SECRET'), 'token' => getenv('TOKEN')];\n`,
});

// https://docs.spring.io/spring-boot/appendix/application-properties/
finds('properties', {
  path: 'src/main/resources/application.properties',
  text: `spring.datasource.url=jdbc:postgresql://db:5432/shop
spring.datasource.username=app
spring.datasource.password=«{alnum:16}»
spring.mail.password: «{alnum:16}»
server.ssl.key-store-password = «{alnum:12}»
jwt.secret=«{alnum:48}»
`,
});
silent('properties that refer to the environment or are encrypted', {
  path: 'src/main/resources/application.properties',
  text: `spring.datasource.password=\${DB_PASSWORD}
spring.mail.password=\${MAIL_PASSWORD:}
server.ssl.key-store-password=ENC({base64:40})
jwt.secret=@jwt.secret@
spring.security.oauth2.client.registration.github.client-secret=\${GITHUB_SECRET}
`,
});

// https://guides.rubyonrails.org/security.html#custom-credentials
finds('the master key', { path: 'config/master.key', text: '«{hex:32}»' });
finds('the key of an environment', { path: 'config/credentials/production.key', text: '«{hex:32}»\n' });
silent('a revision', { path: 'config/revision.txt', text: '{hex:32}\n' });
finds('secrets and a database', {
  path: 'config/secrets.yml',
  text: `production:
  secret_key_base: «{hex:128}»
  password: «{alnum:16}»
test:
  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>
`,
});

finds('passwords of keystores', {
  path: 'server.xml',
  text: `<Connector port="8443" SSLEnabled="true" keystoreFile="conf/acme.p12" keystorePass="«{alnum:14}»"
  truststorePass="«{alnum:14}»">
  <Certificate certificateKeystorePassword="«{alnum:14}»" certificateKeystoreType="PKCS12" />
</Connector>
<user username="admin" password="«{alnum:14}»" roles="manager-gui"/>
`,
});
silent('passwords by reference', {
  path: 'server.xml',
  text: '<Connector keystorePass="${keystore.password}" keystoreType="PKCS12" /><user username="a" password="" roles="b"/>\n',
});
