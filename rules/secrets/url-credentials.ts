import { defineRule } from '../../src/core/rule.ts';

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
