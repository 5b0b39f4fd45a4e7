import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT } from '../_shared/command-line.ts';

export const htpasswdHash = defineRule({
  id: 'htpasswd-hash',
  title: 'Weak hash in an htpasswd file',
  category: 'secret',
  description: 'Unsalted SHA-1 and DES crypt fall to any graphics card within minutes: whoever copies the file has the password.',
  remediation: 'Change the password and hash it with bcrypt (`htpasswd -B`), keep the file out of the repository.',
  references: ['https://httpd.apache.org/docs/current/misc/password_encryptions.html'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Apache HTTP Server',
  keywords: ['htpasswd'],
  path: /(?:^|\/)\.?htpasswd$/,
  everyLine: true,
  pattern: /[^:#\r\n]{1,255}:(?<secret>\{SHA\}[A-Za-z0-9+/]{27}=|[./0-9A-Za-z]{13})(?![^\r\n])/,
  examples: {
    path: '.htpasswd',
    match: ['admin:«{SHA}{base64:27}=»\nci:«{alnum:13}»\n'],
    noMatch: ['admin:{alnum:12}\n', 'admin:$2y$05${alnum:53}\n', '# admin:{alnum:13}\n'],
  },
});

export const htpasswdPassword = defineRule({
  category: 'secret',
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  id: 'htpasswd-password',
  title: 'Password on an htpasswd command line',
  description: 'Logs in wherever the file of hashes is used; histories and process lists hold it too.',
  remediation: 'Change it, let the tool read it from its input: `htpasswd -i`.',
  references: ['https://httpd.apache.org/docs/current/programs/htpasswd.html'],
  keywords: ['htpasswd -'],
  pattern: new RegExp(
    String.raw`htpasswd\s{1,4}(?:-\w{1,8}\s{1,4}){0,3}?(?:-\w{0,6}b\w{0,6})\s{1,4}(?:-\w{1,8}\s{1,4}(?:\d{1,2}\s{1,4})?){0,2}(?:(?!-)\S{1,120}\s{1,4}){1,2}${ARGUMENT}`,
  ),
  require: ['letters-and-digits'],
  examples: {
    embed: false,
    match: ['htpasswd -bc .htpasswd admin «{alnum:12}»', 'htpasswd -nbB admin «{alnum:12}»'],
    noMatch: ['htpasswd -c .htpasswd admin', 'htpasswd -b .htpasswd "$U" "$P"', 'htpasswd -ni admin1234'],
  },
});
