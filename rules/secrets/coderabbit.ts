import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const coderabbitApiKey = defineRule({
  id: 'coderabbit-api-key',
  title: 'CodeRabbit API key',
  category: 'secret',
  description: "Lets its holder call CodeRabbit's reviews and reports as the organization.",
  remediation: 'Delete it at app.coderabbit.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.coderabbit.ai/cli'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'CodeRabbit',
  keywords: ['coderabbit', '"cr-', "'cr-", '=cr-', ' cr-'],
  pattern: [/["'=\s](?<secret>cr-[0-9a-f]{58})(?![\w-])/, assigned(credential('coderabbit'), 'cr-[0-9a-f]{58}')],
  entropy: 3,
  examples: {
    match: ['CODERABBIT_API_KEY=«cr-{hex:58}»', '"coderabbitToken": "«cr-{hex:58}»"'],
    noMatch: [
      'CODERABBIT_API_KEY=cr-{hex:57}',
      'CODERABBIT_API_KEY=cr-{hex:59}',
      'CODERABBIT_API_KEY=cr-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
