import { defineRule } from '../../src/core/rule.ts';

export const windowsDpapiBlob = defineRule({
  id: 'windows-dpapi-blob',
  title: 'Secret encrypted by Windows for one user',
  category: 'secret',
  description:
    'DPAPI encrypts with keys of the user or the machine (NuGet and RDP files hold passwords so): whoever has a session or a backup of it reads the value.',
  remediation: 'Keep the file out of the repository, and change the value if the machine is shared.',
  references: [
    'https://learn.microsoft.com/en-us/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata',
    'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
  ],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Windows',
  keywords: ['aqaaancmnd8bfderj', '01000000d08c9ddf0115d1118c7a00c04fc297eb'],
  // Version 1 and the provider's GUID {DF9D8CD0-1501-11D1-8C7A-00C04FC297EB}.
  pattern: [
    /(?<![\w+/])AQAAANCMnd8BFdERjHoAwE\/Cl\+[A-Za-z0-9+/]{60,4000}={0,2}(?![\w+/=])/,
    /(?<![0-9A-Fa-f])01000000[Dd]08[Cc]9[Dd][Dd][Ff]0115[Dd]1118[Cc]7[Aa]00[Cc]04[Ff][Cc]297[Ee][Bb][0-9A-Fa-f]{120,8000}(?![0-9A-Fa-f])/,
  ],
  reach: 8200,
  examples: {
    match: [
      '<add key="Password" value="«AQAAANCMnd8BFdERjHoAwE/Cl+{base64:200}»" />',
      'password 51:b:«01000000D08C9DDF0115D1118C7A00C04FC297EB{HEX:300}»',
    ],
    noMatch: ['AQAAANCMnd8BFdERjHoAwE/Cl+{base64:40}', '01000000D08C9DDF0115D1118C7A00C04FC297EB{HEX:20}'],
  },
});
