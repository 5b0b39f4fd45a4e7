import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const stabilityApiKey = defineRule({
  id: 'stability-api-key',
  title: 'Stability AI API key',
  category: 'secret',
  description: "Lets its holder make images on the account's credit.",
  remediation:
    'Delete it at platform.stability.ai under Account > API Keys, then read the new one from the environment or a vault.',
  references: ['https://platform.stability.ai/docs/getting-started/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Stability AI',
  keywords: ['stability', 'dreamstudio'],
  pattern: assigned(credential('stability|dreamstudio'), 'sk-[A-Za-z0-9]{48}'),
  entropy: 3.3,
  examples: {
    match: ['STABILITY_API_KEY=«sk-{alnum:48}»', '"stabilityToken": "«sk-{alnum:48}»"'],
    noMatch: [
      'STABILITY_API_KEY=sk-{alnum:47}',
      'STABILITY_API_KEY=sk-{alnum:49}',
      'STABILITY_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk-{alnum:48}',
    ],
  },
});
