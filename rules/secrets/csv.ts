import { defineRule } from '../../src/core/rule.ts';

export const csvCredentials = defineRule({
  id: 'csv-credentials',
  title: 'Password or key in a table',
  category: 'secret',
  description:
    'The header says that the column holds passwords or keys: exports of browsers, password managers and consoles look so.',
  remediation: 'Change every value in the column, then take the file out of the repository and its history.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  severity: 'high',
  confidence: 'low',
  since: '0.1.0',
  generic: true,
  keywords: ['password', 'secret', 'token'],
  path: /\.(?:csv|tsv)$/i,
  everyLine: true,
  pattern: { structure: 'csv-columns' },
  entropy: 2.3,
  require: ['letters-and-digits', 'not-words', 'not-uuid'],
  examples: {
    path: 'accounts.csv',
    match: [
      'name,login,password\nshop,ci,«{alnum:14}»\nmail,ci,"«{alnum:14}»"\n',
      'User name;Access key ID;Secret access key\nci;a;«{alnum:30}»\n',
    ],
    noMatch: [
      'name,password_set,token_count\nshop,yes1,12\n',
      'name,password\nshop,changeme\nmail,\n',
      'name,checksum\nshop,{hex:32}\n',
      'a sentence, and the password\nshop,{alnum:14}\n'.replace('and the password', 'and; the password?'),
    ],
  },
});
