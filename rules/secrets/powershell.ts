import { defineRule } from '../../src/core/rule.ts';

export const powershellSecureString = defineRule({
  id: 'powershell-secure-string',
  title: 'Password made a SecureString from plain text',
  category: 'secret',
  description: 'The literal is in the script for everyone to read: turning it into a SecureString afterwards protects nothing.',
  remediation: 'Change the password, then read it with Get-Credential, from SecretManagement or from the environment.',
  references: ['https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  generic: true,
  keywords: ['convertto-securestring'],
  pattern: [
    /ConvertTo-SecureString\s{1,4}(?:-AsPlainText\s{1,4})?(?:-Force\s{1,4})?(?:-String\s{1,4})?(?<quote>["'])(?<secret>[^"'\r\n$]{4,128})\k<quote>[^\n|;]{0,40}?(?:-AsPlainText|-Force)/i,
    /ConvertTo-SecureString\s{1,4}(?:-Force\s{1,4})?-AsPlainText\s{1,4}(?:-Force\s{1,4})?(?:-String\s{1,4})?(?<quote>["'])(?<secret>[^"'\r\n$]{4,128})\k<quote>/i,
    /(?<quote>["'])(?<secret>[^"'\r\n$]{4,128})\k<quote>\s{0,4}\|\s{0,4}ConvertTo-SecureString\s{1,4}(?:-Force\s{1,4})?-AsPlainText/i,
  ],
  lead: 140,
  examples: {
    embed: false,
    match: [
      '$p = ConvertTo-SecureString "«{alnum:14}»" -AsPlainText -Force',
      "ConvertTo-SecureString -AsPlainText -Force -String '«{alnum:14}!»'",
      "'«{alnum:14}»' | ConvertTo-SecureString -AsPlainText -Force",
    ],
    noMatch: [
      'ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force',
      'ConvertTo-SecureString "$Password" -AsPlainText -Force',
      'ConvertTo-SecureString "<password>" -AsPlainText -Force',
      'ConvertTo-SecureString "password" -AsPlainText -Force',
    ],
  },
});
