import { defineRule } from '../../src/core/rule.ts';

const COMMON = { category: 'secret', since: '0.1.0', provider: 'Azure' } as const;

export const azureSasUrl = defineRule({
  ...COMMON,
  id: 'azure-sas-url',
  title: 'Azure shared access signature',
  description: 'Lets its holder use the container, blob, queue or table it names, with the rights and until the time it says.',
  remediation:
    'Delete the stored access policy or rotate the key that signed it, then sign short-lived addresses when they are needed.',
  references: ['https://learn.microsoft.com/azure/storage/common/storage-sas-overview'],
  severity: 'high',
  confidence: 'high',
  keywords: ['sv=20', 'sig='],
  pattern: [
    /sv=20\d\d-\d\d-\d\d[^\s"'<>]{1,400}?[&;]sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd]))/,
    /sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd]))[^\s"'<>]{1,400}?[&;]sv=20\d\d-\d\d-\d\d/,
  ],
  reach: 1024,
  entropy: 4,
  examples: {
    embed: false,
    match: [
      'https://acme.blob.core.windows.net/c/b.zip?sv=2030-01-01&st=x&se=2031-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=«{alnum:20}%2B{alnum:22}%3D»',
      'https://acme.blob.core.windows.net/c?sig=«{alnum:43}%3D»&se=2031&sv=2030-01-01&sp=rl',
    ],
    noMatch: [
      'https://acme.blob.core.windows.net/c?sv=2030-01-01&sig={alnum:42}%3D',
      'https://acme.blob.core.windows.net/c?sv=2030-01-01&sig=xxxxx',
      'https://acme.example/c?sig={alnum:43}%3D&v=1',
    ],
  },
});
