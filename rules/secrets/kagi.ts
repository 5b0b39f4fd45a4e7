import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const kagiApiKey = defineRule({
  id: 'kagi-api-key',
  title: 'Kagi API key',
  category: 'secret',
  description: "Lets its holder search on the account's credit.",
  remediation: 'Replace it at kagi.com under Settings > API, then read the new one from the environment or a vault.',
  references: ['https://help.kagi.com/kagi/api/overview.html'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Kagi',
  keywords: ['kagi'],
  pattern: assigned(credential('kagi'), String.raw`[\w-]{11}\.[\w-]{43}`),
  entropy: 3.5,
  examples: {
    match: ['KAGI_API_KEY=«{base64url:11}.{base64url:42}q»', '"kagiToken": "«{alnum:11}.{alnum:43}»"'],
    noMatch: [
      'KAGI_API_KEY={base64url:11}.{base64url:41}q',
      'KAGI_API_KEY={base64url:11}.{base64url:43}q',
      'KAGI_API_KEY={base64url:11}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:11}.{base64url:42}q',
    ],
  },
});
