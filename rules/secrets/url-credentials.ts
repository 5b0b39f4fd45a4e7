import { defineRule } from '../../src/core/rule.ts';
import { LIVE } from '../_shared/live.ts';

export const urlPassword = defineRule({
  id: 'url-password',
  title: 'Password in an address',
  category: 'secret',
  description:
    'Lets its holder log in to the site, repository, proxy or server that the address names; addresses also end up in logs and histories.',
  remediation:
    'Change the password or revoke the token, then read it, or the whole address, from the environment, a credential helper or a vault.',
  references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1', 'https://git-scm.com/docs/gitcredentials'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  keywords: ['://', ':\\/\\/'],
  // User (perhaps none), colon, password, at, start of a host. A password that repeats the user or is a constant's name is a form.
  pattern:
    /(?<=[A-Za-z0-9]):\\?\/\\?\/(?<user>[^\s"'`<>/?#@:\\{}$]{0,80}):(?!\k<user>@|[A-Z]{1,40}_[A-Z_]{1,40}@)(?<secret>[^\s"'`<>/?@\\{}]{4,256})@(?=[\w[$%{.-])/,
  require: ['not-words'],
  examples: {
    embed: false,
    match: [
      'git clone https://deploy:«{alnum:20}»@git.acme.example/site.git',
      'HTTPS_PROXY=http://acme:«{loweralnum:12}»@proxy.acme.internal:3128',
      '{"origin": "https:\\/\\/api:«{alnum:32}»@api.acme.example\\/v1"}',
      'nats://ruser:«{alnum:12}»@nats.acme.internal:6222',
    ],
    noMatch: [
      'http://user:password@host/',
      'http://user:pass@example.com',
      'http://admin:admin@localhost:3000',
      'https://$USER:$TOKEN@github.com/acme/site.git',
      'https://user:{password}@host/',
      'https://ACCOUNT:ACCESS_TOKEN@host/',
      'https://acme.example:8443/@scope/package',
      'see http://acme.example: mail bob@acme.example',
    ],
  },
});

export const urlWordPassword = defineRule({
  id: 'url-word-password',
  title: 'Weak password in a server address',
  category: 'secret',
  description:
    'A configuration file logs in to a server on the network with a password made of words: it opens what a random one opens, and is guessed besides.',
  remediation: 'Change the password to a random one, then read it, or the whole address, from the environment or a vault.',
  references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  severity: 'medium',
  confidence: 'low',
  since: '0.1.0',
  generic: true,
  keywords: ['mongodb', 'postgres', 'mysql', 'mariadb', 'redis', 'amqp', 'ftp:', 'ftps:', 'smtp', 'ldap'],
  path: new RegExp(
    String.raw`${LIVE}.*(?:\.(?:ya?ml|json|ini|cfg|conf|config|properties|toml|xml|tfvars)|(?:^|\/)\.env(?:\.[\w-]{1,20})?|(?:^|\/)[\w.-]{0,20}rc)$`,
  ),
  // The host has a domain of its own; user and password differ, and the password is no name of one.
  pattern:
    /(?:mongodb(?:\+srv)?|postgres(?:ql)?|mysql2?|mariadb|rediss?|amqps?|ftps?|smtps?|ldaps?):\/\/(?<user>[^\s"'`<>/?#@:\\{}$]{0,80}):(?!\k<user>@|(?:user|your|my|the)?[-_]?(?:pass(?:word|wd)?|pwd|pw|secret|token)@|[A-Z_]{1,40}@)(?<secret>[^\s"'`<>/?@\\{}$]{4,80})@(?!(?:[\w-]{1,40}\.){0,3}(?:example|test|invalid|local|localhost|acme)\b|(?:your|my|some|host|server|domain)[\w-]{0,40}\.)(?:[\w-]{1,63}\.){1,6}[a-z]{2,20}(?![\w-])/,
  examples: {
    path: 'config/mongoid.yml',
    embed: false,
    match: ['uri: "mongodb+srv://reader:«testwinter»@cluster{digits:5}.mongolab.com/main"'],
    noMatch: [
      'uri: "mongodb://reader:password@ds1.mongolab.com/main"',
      'uri: "mongodb://reader:reader@ds1.mongolab.com/main"',
      'uri: "mongodb://reader:sword{lower:4}@db/main"',
      'uri: "mongodb://reader:sword{lower:4}@db.example.com/main"',
      'uri: "mongodb://user:DB_PASSWORD@ds1.mongolab.com/main"',
    ],
  },
});
