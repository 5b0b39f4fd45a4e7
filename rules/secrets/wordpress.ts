import { defineRule } from '../../src/core/rule.ts';

export const wordpressSecretKey = defineRule({
  id: 'wordpress-secret-key',
  title: 'WordPress secret key or salt',
  category: 'secret',
  description: 'WordPress signs login cookies and nonces with it: whoever has keys and salts can forge the cookie of any user.',
  remediation:
    'Replace all eight values from https://api.wordpress.org/secret-key/1.1/salt/ (everybody is logged out), and keep wp-config.php out of the repository or read them from the environment.',
  references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#set-security-keys'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'WordPress',
  keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
  // 64 characters of any printable kind but quotes and backslashes, in wp-config.php or, with Bedrock, in .env.
  pattern:
    /(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)(?:['"][ \t]{0,4},[ \t]{0,16}|=)(?<quote>['"])(?<secret>[\x20-\x7e]{60,70})\k<quote>(?![\w'"])/,
  entropy: 4,
  require: ['mixed-case-and-digit'],
  placeholders: 'keep',
  examples: {
    embed: false,
    match: [
      "define('AUTH_KEY',         '«{alnum:30}>{alnum:20}{< {alnum:10}»');",
      "define( 'SECURE_AUTH_SALT', '«{alnum:20}...<a>{alnum:38}»' );",
      "NONCE_SALT='«{alnum:30}#|{alnum:32}»'",
    ],
    noMatch: [
      "define('AUTH_KEY', 'put your unique phrase here');",
      "define('AUTH_KEY', '{alnum:40}');",
      "define('AUTH_KEY', getenv('AUTH_KEY'));",
      "define('LOGGED_IN_KEY', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx');",
    ],
  },
});
