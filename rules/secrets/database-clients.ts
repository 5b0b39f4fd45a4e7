import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT, REST } from '../_shared/command-line.ts';

const COMMON = {
  category: 'secret',
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  description: 'Opens the database that the command calls; command lines also end up in histories and process lists.',
} as const;

export const mysqlClientPassword = defineRule({
  ...COMMON,
  id: 'mysql-client-password',
  title: 'Password on a MySQL command line',
  remediation: 'Change the password, keep it in an option file or a login path (`mysql_config_editor`) outside the repository.',
  references: ['https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html'],
  keywords: [
    'mysql -',
    'mysqldump',
    'mysqladmin',
    'mysqlimport',
    'mysqlshow',
    'mysqlcheck',
    'mysqlpump',
    'mariadb -',
    'mariadb-',
  ],
  pattern: new RegExp(
    String.raw`\b(?:mysql(?:dump|admin|import|show|check|pump)?|mariadb(?:-dump|-admin|-import)?)(?:\.exe)?\s${REST}(?<=\s)-p${ARGUMENT}`,
  ),
  require: ['not-words'],
  examples: {
    embed: false,
    match: ['mysql -u root -p«{alnum:12}» shop', "mysqladmin -h db -uroot -p'«{alnum:12}!»' ping"],
    noMatch: [
      'mysql -u root -p shop',
      'mysql -u root -p"$PASSWORD" shop',
      'mysql -u root -proot shop',
      'mysqldump -u root -P 3307 shop | gzip -{digits:1}',
      'mysql -u root -p{{ password }} shop',
    ],
  },
});

export const redisPassword = defineRule({
  ...COMMON,
  id: 'redis-password',
  title: 'Redis password',
  remediation: 'Change it, then pass it to clients in REDISCLI_AUTH and to the server in a file outside the repository.',
  references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/#authentication'],
  keywords: ['redis-cli', 'requirepass', 'masterauth'],
  pattern: [
    new RegExp(String.raw`redis-cli\b${REST}\s(?:-a|--pass|-u\s{1,4}rediss?://[^\s:@]{0,64}:)\s{0,4}${ARGUMENT}`),
    new RegExp(String.raw`(?<![\w-])(?:--)?(?:requirepass|masterauth)["']?\s{1,8}["']?(?!ARG|COM)${ARGUMENT}`),
  ],
  lead: 2,
  require: ['letters-and-digits'],
  examples: {
    embed: false,
    match: [
      'redis-cli -h cache -a «{alnum:20}» ping',
      'requirepass «{alnum:20}»\n',
      'command: redis-server --requirepass «{alnum:20}»',
    ],
    noMatch: [
      'redis-cli -a "$REDIS_PASSWORD" ping',
      '# requirepass foobared',
      'requirepass ${REDIS_PASSWORD}',
      'The requirepass directive is a password',
      'masterauth <password>',
    ],
  },
});

export const mongoClientPassword = defineRule({
  ...COMMON,
  id: 'mongo-client-password',
  title: 'Password on a MongoDB command line',
  remediation: 'Change the password, let the tool ask for it or read a configuration file outside the repository (`--config`).',
  references: ['https://www.mongodb.com/docs/mongodb-shell/reference/options/#authentication-options'],
  keywords: ['mongosh ', 'mongo ', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport', 'mongostat'],
  pattern: new RegExp(
    String.raw`\bmongo(?:sh|dump|restore|export|import|stat|files|top)?\s${REST}(?<=\s)(?:-p|--password[\s=])\s{0,4}${ARGUMENT}`,
  ),
  require: ['letters-and-digits', 'not-words'],
  examples: {
    embed: false,
    match: ['mongosh --host db -u root -p «{alnum:16}» admin', "mongodump -u root --password '«{alnum:16}»' -d shop"],
    noMatch: [
      'mongosh -u root -p "$MONGO_PASSWORD" admin',
      'mongo --port 27017 --eval "db.stats()"',
      'mongodump -u root -p password',
      'docker run mongo -p 27017:27017',
    ],
  },
});
