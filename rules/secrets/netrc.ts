import { defineRule } from '../../src/core/rule.ts';

export const netrcPassword = defineRule({
  id: 'netrc-password',
  title: 'Password in a .netrc line',
  category: 'secret',
  description: 'Lets its holder log in to the machine that the line names.',
  remediation:
    'Change the password, delete the file from the repository, and write .netrc when it is needed, readable by its owner alone.',
  references: [
    'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    'https://everything.curl.dev/usingcurl/netrc.html',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['machine', 'default login'],
  pattern: [
    /(?<![\w-])default\s{1,8}login\s{1,8}[^\s"'<>,]{1,255}\s{1,8}password\s{1,8}["']?(?<secret>[^\s"'<>\\]{3,256})/,
    /(?<![\w-])machine\s{1,8}(?:[\w-]{1,63}\.[\w.-]{1,190}|localhost)\s{1,8}login\s{1,8}[^\s"'<>,]{1,255}\s{1,8}(?:account\s{1,8}\S{1,64}\s{1,8})?password\s{1,8}["']?(?<secret>[^\s"'<>\\]{3,256})/,
    /(?<![\w-])machine\s{1,8}(?:[\w-]{1,63}\.[\w.-]{1,190}|localhost)\s{1,8}password\s{1,8}["']?(?<secret>[^\s"'<>\\]{3,256})["']?\s{1,8}login\s/,
  ],
  reach: 900,
  examples: {
    embed: false,
    match: [
      'machine git.acme.example login deploy password «{alnum:12}»\n',
      'default login anonymous password «{alnum:12}»\n',
      'machine api.acme.example\n  login ci\n  password «{alnum:32}»\n',
      'echo "machine git.acme.example login ci password «{alnum:20}»" > ~/.netrc',
    ],
    noMatch: [
      'machine git.acme.example login $USER password $TOKEN',
      'machine git.acme.example login ci password <token>',
      'machine learning login page password reset',
      'machine ftp.acme.example login ci password *******',
      'machine git.acme.example login ci password changeme',
    ],
  },
});
