import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const greptileApiKey = defineRule({
  id: 'greptile-api-key',
  title: 'Greptile API key',
  category: 'secret',
  description: 'Lets its holder query and review the code of the repositories indexed for the account.',
  remediation: 'Delete it at app.greptile.com under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://www.greptile.com/docs/api-reference/auth'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Greptile',
  keywords: ['greptile'],
  pattern: assigned(credential('greptile'), '[A-Za-z0-9+/]{48}'),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['GREPTILE_API_KEY=«{alnum:48}»', '"greptileToken": "«{alnum:48}»"'],
    noMatch: [
      'GREPTILE_API_KEY={alnum:47}',
      'GREPTILE_API_KEY={alnum:49}',
      'GREPTILE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:48}',
    ],
  },
});
