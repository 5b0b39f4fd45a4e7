import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const vultrApiKey = defineRule({
  id: 'vultr-api-key',
  title: 'Vultr API key',
  category: 'secret',
  description: "Lets its holder manage the account's machines, storage and DNS.",
  remediation: 'Regenerate it in the Vultr console under Account > API, then read the new one from the environment or a vault.',
  references: ['https://docs.vultr.com/platform/other/api/regenerate-api-key'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Vultr',
  keywords: ['vultr'],
  pattern: assigned(credential('vultr'), '[A-Z0-9]{36}'),
  entropy: 3.3,
  require: ['letters-and-digits'],
  examples: {
    match: ['VULTR_API_KEY=«{upperalnum:36}»', '"vultrToken": "«{upperalnum:36}»"'],
    noMatch: [
      'VULTR_API_KEY={upperalnum:35}',
      'VULTR_API_KEY={upperalnum:37}',
      'VULTR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {upperalnum:36}',
    ],
  },
});
