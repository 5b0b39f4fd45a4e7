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
  entropy: 1.5,
  examples: {
    match: [
      '<Pass encoding="base64">«{base64:22}==»</Pass>',
      '<Host>ftp.acme.org</Host><User>bob</User><Pass>«{alnum:14}»</Pass>',
    ],
    noMatch: [
      '<Pass encoding="base64">{base64:3}==</Pass>',
      '<Pass encoding="base64">{base64:401}==</Pass>',
      '<Pass encoding="base64">xxxxxxxxxxxxxxxxxxxxxx==</Pass>',
      '<Pass encoding="base64"></Pass>',
      '<Pass encoding="crypt" pubkey="{base64:43}=">{base64:80}</Pass>',
      '<Password>{alnum:14}</Password>',
    ],
    embed: false,
  },
});
