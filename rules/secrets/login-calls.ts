import { defineRule } from '../../src/core/rule.ts';
import { LIVE } from '../_shared/live.ts';

const STRING = String.raw`[rbuN@$]{0,2}["'\x60]`;

export const loginCallPassword = defineRule({
  id: 'login-call-password',
  title: 'Password as an argument of a login call',
  category: 'secret',
  description: 'The call logs in with a password that stands in the code: whoever reads it can do the same.',
  remediation: 'Change the password, then pass what is read from the environment or a secrets manager.',
  references: [
    'https://cwe.mitre.org/data/definitions/259.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  cwe: 259,
  severity: 'medium',
  confidence: 'low',
  since: '0.1.0',
  generic: true,
  keywords: ['login(', 'log_in(', 'logon(', 'sign_in(', 'signin(', 'authenticate(', 'basicauth(', 'basic_auth('],
  path: new RegExp(LIVE),
  // The second of two literals, the first a user's name; a word alone is a password in a login, and a sample where it is only set up.
  pattern: [
    new RegExp(
      String.raw`(?:log_?in|logon|sign_?in|authenticate)\([ \t]{0,4}${STRING}[\w.@+-]{1,64}["'\x60],[ \t]{0,4}${STRING}(?<secret>(?!pass|pwd|secret|/)[^\s"'\x60<>{}]{6,64})["'\x60][ \t]{0,4}[,)]`,
      'i',
    ),
    new RegExp(
      String.raw`basic_?auth\([ \t]{0,4}${STRING}[\w.@+-]{1,64}["'\x60],[ \t]{0,4}${STRING}(?<secret>(?=[^\s"'\x60]{0,63}\d)[^\s"'\x60<>{}]{6,64})["'\x60][ \t]{0,4}[,)]`,
      'i',
    ),
  ],
  examples: {
    path: 'src/report.js',
    embed: false,
    match: [
      "conn.login('reports@acme.org', '«{alnum:12}»', done);",
      'smtp.login("mailer", "«sword{lower:4}»")',
      'request.SetBasicAuth("ci", "«{alnum:12}»")',
    ],
    noMatch: [
      "conn.login('username', 'password');",
      "conn.login(user, 'password');",
      "page.login('/accounts', 'log in first');",
      'request.SetBasicAuth("go", "welcome")',
      "sign_in('admin', '/dashboard')",
    ],
  },
});
