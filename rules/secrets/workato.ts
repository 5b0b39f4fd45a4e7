import { defineRule } from '../../src/core/rule.ts';

export const workatoDeveloperToken = defineRule({
  id: 'workato-developer-token',
  title: 'Workato developer API token',
  category: 'secret',
  description: "Lets its holder read and change the workspace's recipes and connections within the client's role.",
  remediation:
    'Regenerate it in Workato under Workspace admin > API clients, then read the new one from the environment or a vault.',
  references: ['https://docs.workato.com/workato-api.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Workato',
  keywords: ['wrka'],
  pattern: /(?<![\w-])wrka[a-z]{0,8}-eyJ[\w-]{10,200}\.eyJ[\w-]{20,400}\.[\w-]{20,700}(?![\w-])/,
  reach: 1400,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: ['WORKATO_TOKEN=«{token:jwt:wrkaus-}»', 'token: "«{token:jwt:wrkaeu-}»"'],
    noMatch: [
      'WORKATO_TOKEN=x{token:jwt:wrkaus-}',
      'wrkaus-eyJ{alnum:60}.{alnum:200}',
      'wrkaus-{alnum:33}.{alnum:100}.{alnum:342}',
    ],
  },
});
