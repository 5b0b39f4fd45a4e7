import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const basetenApiKey = defineRule({
  id: 'baseten-api-key',
  title: 'Baseten API key',
  category: 'secret',
  description: "Lets its holder call and change the account's model deployments on its bill.",
  remediation: 'Revoke it at app.baseten.co under Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.baseten.co/organization/api-keys'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Baseten',
  keywords: ['baseten', 'api-key'],
  pattern: [
    /api-key\s(?<secret>[A-Za-z0-9]{8}\.[A-Za-z0-9]{32})(?![\w.-])/i,
    assigned(credential('baseten'), String.raw`[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}`),
  ],
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['BASETEN_API_KEY=«{alnum:8}.{alnum:32}»', 'Authorization: Api-Key «{alnum:8}.{alnum:32}»'],
    noMatch: [
      'BASETEN_API_KEY={alnum:8}.{alnum:31}',
      'BASETEN_API_KEY={alnum:8}.{alnum:33}',
      'BASETEN_API_KEY={alnum:8}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:8}.{alnum:32}',
    ],
  },
});
