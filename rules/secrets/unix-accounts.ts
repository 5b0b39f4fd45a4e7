import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT } from '../_shared/command-line.ts';

export const unixPasswordSet = defineRule({
  category: 'secret',
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  description: 'Lets its holder log in to the machine as that user; histories and process lists hold it too.',
  id: 'unix-password-set',
  title: 'Password of a Unix account in a script',
  remediation: 'Change the password, set a locked one (`usermod -L`) and log in with a key, or pass a hash from a vault.',
  references: ['https://man7.org/linux/man-pages/man8/chpasswd.8.html', 'https://man7.org/linux/man-pages/man8/sudo.8.html'],
  keywords: ['chpasswd', 'sudo -s'],
  pattern: [
    new RegExp(
      String.raw`echo\s{1,4}(?:-n\s{1,4})?["']?[\w.-]{1,32}:${ARGUMENT}\s{0,4}\|\s{0,4}(?:sudo\s{1,4})?(?:/usr/sbin/)?chpasswd`,
    ),
    new RegExp(String.raw`echo\s{1,4}(?:-n\s{1,4})?${ARGUMENT}\s{0,4}\|\s{0,4}sudo\s{1,4}(?:-\w{1,8}\s{1,4}){0,2}-S`),
    new RegExp(String.raw`chpasswd\s{0,4}<<<\s{0,4}["']?[\w.-]{1,32}:${ARGUMENT}`),
  ],
  lead: 200,
  examples: {
    embed: false,
    match: [
      'RUN echo "root:«{alnum:12}»" | chpasswd',
      "echo '«{alnum:12}»' | sudo -S apt-get update",
      'chpasswd <<< "ci:«{alnum:12}»"',
    ],
    noMatch: [
      'echo "root:$PASSWORD" | chpasswd',
      'echo "$PASSWORD" | sudo -S true',
      'sudo -su ci',
      'echo root:root | tee chpasswd',
    ],
  },
});
