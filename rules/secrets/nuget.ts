import { defineRule } from '../../src/core/rule.ts';

export const nugetApiKey = defineRule({
  id: 'nuget-api-key',
  title: 'NuGet API key',
  category: 'secret',
  description:
    "Lets its holder publish versions of the account's packages, and so run code on the machines of everybody who installs them.",
  remediation: 'Delete or regenerate it on nuget.org under API Keys, then read the new one from the environment or a vault.',
  references: ['https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package#create-an-api-key'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'NuGet',
  keywords: ['oy2'],
  pattern: /(?<![\w-])oy2[a-z0-9]{43}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['NUGET_API_KEY=«oy2{loweralnum:43}»', 'dotnet nuget push a.nupkg --api-key «oy2{loweralnum:43}»'],
    noMatch: [
      'NUGET_API_KEY=oy2{loweralnum:42}',
      'NUGET_API_KEY=oy2{loweralnum:44}',
      'NUGET_API_KEY=oy2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NUGET_API_KEY=xoy2{loweralnum:43}',
    ],
  },
});

export const nugetCleartextPassword = defineRule({
  id: 'nuget-cleartext-password',
  title: 'Password in a NuGet configuration',
  category: 'secret',
  description: 'Opens the package feed named in the same file to whoever reads it.',
  remediation:
    "Change the feed's password, keep credentials in the user's configuration, a credential provider or %ENV_VARIABLES%.",
  references: [
    'https://learn.microsoft.com/en-us/nuget/consume-packages/consuming-packages-authenticated-feeds#credentials-in-nugetconfig-files',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'NuGet',
  keywords: ['cleartextpassword'],
  pattern: /ClearTextPassword["']\s{1,8}value\s{0,4}=\s{0,4}["'](?<secret>[^"'\r\n<>$]{4,200})["']/i,
  examples: {
    match: ['<add key="ClearTextPassword" value="«{alnum:18}»" />', '<add key="cleartextpassword" value=\'«{alnum:12}!»\'/>'],
    noMatch: [
      '<add key="ClearTextPassword" value="{alnum:3}" />',
      '<add key="ClearTextPassword" value="{alnum:201}" />',
      '<add key="ClearTextPassword" value="xxxxxxxxxxxxxxxxxx" />',
      '<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />',
      '<add key="ClearTextPassword" value="" />',
      '<add key="Username" value="{alnum:18}" />',
    ],
    embed: false,
  },
});
