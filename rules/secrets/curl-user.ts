import { defineRule } from '../../src/core/rule.ts';

export const curlUserPassword = defineRule({
  id: 'curl-user-password',
  title: 'Password on a curl command line',
  category: 'secret',
  description:
    'Lets its holder log in to the service that the command calls; command lines also end up in histories and process lists.',
  remediation: 'Change the password, then pass it with `--netrc` or `--user "$USER:$PASSWORD"` from the environment.',
  references: ['https://curl.se/docs/manpage.html#-u'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  keywords: ['curl '],
  pattern:
    /curl(?:[^\n]|\\\r?\n){0,300}?\s(?:-u|-U|--user|--proxy-user)(?:\s{1,4}|=)?(?<quote>["']?)(?<user>[^\s:"'$<>{}]{1,64}):(?!(?:\k<user>|[A-Z]{1,40}_[A-Z_]{1,40})(?:["'\s]|$))(?<secret>[^\s"'$<>{}\\]{3,128})\k<quote>(?=\s|$|[\x60)\\;|&])/,
  require: ['not-words'],
  examples: {
    embed: false,
    match: [
      'curl -s --user "admin:«{alnum:10}»" https://registry.acme.example/v2/_catalog',
      'curl -X POST -u api:«{hex:32}» https://api.acme.example',
      "curl -u 'ci:«{alnum:16}»' \\\n  https://acme.example",
    ],
    noMatch: [
      'curl -u "$USER:$PASSWORD" https://acme.example',
      'curl -u user:password https://acme.example',
      'curl -u admin:admin https://acme.example',
      'curl -u "${USER:-${DEFAULT_USER}}:${KEY:-${DEFAULT_KEY}}" https://acme.example',
      'curl -u ACCOUNT_SID:AUTH_TOKEN https://acme.example',
      'curl -u <user>:<password> https://acme.example',
      'curl --user-agent acme:1.0 https://acme.example',
    ],
  },
});

export const curlConfigPassword = defineRule({
  id: 'curl-config-password',
  title: 'Password in a curl configuration',
  category: 'secret',
  description: 'Lets its holder log in to every service that curl is pointed at with this file.',
  remediation: 'Change the password, then keep it in .netrc, readable by its owner alone, or pass it from the environment.',
  references: ['https://curl.se/docs/manpage.html#-K', 'https://everything.curl.dev/cmdline/configfile.html'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  keywords: ['curlrc'],
  path: /(?:^|\/)(?:[._]curlrc|curl\.conf|curl\.cfg)$/i,
  everyLine: true,
  pattern:
    /[ \t]{0,8}-{0,2}(?:user|proxy-user|u|U)[ \t]{0,4}[=: ][ \t]{0,4}["']?[^\s:"'$<>]{1,64}:(?<secret>[^\s"'$<>]{3,128})["']?(?![^\r\n])/,
  examples: {
    path: '.curlrc',
    match: ['user = "ci:«{alnum:14}»"\nproxy-user ci:«{alnum:14}»\n'],
    noMatch: [
      'user-agent = "acme:{alnum:10}"\n',
      'user = "ci:$PASSWORD"\n',
      'user = "ci:changeme"\n',
      'url = "https://acme.example"\n',
    ],
  },
});
