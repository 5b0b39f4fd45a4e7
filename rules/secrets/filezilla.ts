import { defineRule } from '../../src/core/rule.ts';

export const filezillaPassword = defineRule({
  id: 'filezilla-password',
  title: 'Password in a FileZilla configuration',
  category: 'secret',
  description: 'The password of a file server, in base64 only: opens the server named beside it.',
  remediation: 'Change the password on the server, set a master password in FileZilla and keep its files out of the repository.',
  references: ['https://filezilla-project.org/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'FileZilla',
  keywords: ['<pass'],
  pattern: [/<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{4,400}={0,2})<\/Pass>/, /<Pass>(?<secret>[^<>\s]{4,200})<\/Pass>/],
  // FileZilla writes what was typed: here even a poor password is one.
  near: { pattern: /<FileZilla|<Logontype>|<Protocol>\d|<TimezoneOffset>/, lines: 8 },
  placeholders: 'keep',
  allow: [/^[xX*.]+=*$/],
  examples: {
    match: [
      '<Pass encoding="base64">«{base64:22}==»</Pass>\n<Logontype>1</Logontype>',
      '<Host>ftp.acme.org</Host>\n<Protocol>0</Protocol>\n<User>bob</User>\n<Pass>«example{digits:3}»</Pass>',
    ],
    noMatch: [
      '<Pass encoding="base64">{base64:3}==</Pass>\n<Logontype>1</Logontype>',
      '<Pass encoding="base64">{base64:401}==</Pass>\n<Logontype>1</Logontype>',
      '<Pass encoding="base64">xxxxxxxxxxxxxxxxxxxxxx==</Pass>\n<Logontype>1</Logontype>',
      '<Pass encoding="base64"></Pass>\n<Logontype>1</Logontype>',
      '<Pass encoding="crypt" pubkey="{base64:43}=">{base64:80}</Pass>\n<Logontype>1</Logontype>',
      '<Password>{alnum:14}</Password>\n<Logontype>1</Logontype>',
      '<Exam><Pass>{lower:7}</Pass></Exam>',
    ],
    embed: false,
  },
});
