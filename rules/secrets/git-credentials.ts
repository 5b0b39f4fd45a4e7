import { defineRule } from '../../src/core/rule.ts';

export const gitCredentials = defineRule({
  id: 'git-credentials',
  title: 'Password or token in a .git-credentials file',
  category: 'secret',
  description: 'What git stored for a host: lets its holder read, and mostly write, every repository there that the user may.',
  remediation:
    'Revoke the token or change the password at the host, delete the file from the repository, and use a credential helper that keeps secrets in the keychain.',
  references: ['https://git-scm.com/docs/git-credential-store#_storage_format'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['git-credentials'],
  path: /(?:^|\/)(?:\.git-credentials|git\/credentials)$/,
  everyLine: true,
  // Git writes `@`, `#` and `/` in percent codes; people who write the file do not, so the last `@` counts.
  pattern: /[a-z]{2,10}:\/\/[^\s:/]{0,128}:(?<secret>[^\s]{4,400})@[^\s@/]{1,255}\/?(?![^\s])/,
  examples: {
    path: '.git-credentials',
    match: ['https://ci:«{alnum:40}»@git.acme.example\n', 'https://bob@acme.org:«{alnum:6}!#@{digits:3}»@git.acme.example\n'],
    noMatch: [
      'https://ci@git.acme.example\n',
      'https://ci:<token>@git.acme.example\n',
      '# https://git.acme.example:8443 ci@acme\n',
    ],
  },
});
