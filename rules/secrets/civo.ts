import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const civoApiKey = defineRule({
  id: 'civo-api-key',
  title: 'Civo API key',
  category: 'secret',
  description: "Lets its holder manage the account's clusters, machines and DNS.",
  remediation:
    'Regenerate it in the Civo dashboard under Settings > Security, then read the new one from the environment or a vault.',
  references: ['https://www.civo.com/docs/account/api-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Civo',
  keywords: ['civo'],
  pattern: assigned(credential('civo'), '[A-Za-z0-9]{50}'),
  entropy: 3.3,
  require: ['letters-and-digits'],
  examples: {
    match: ['CIVO_API_KEY=«{loweralnum:50}»', '"civoToken": "«{loweralnum:50}»"'],
    noMatch: [
      'CIVO_API_KEY={loweralnum:49}',
      'CIVO_API_KEY={loweralnum:51}',
      'CIVO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {loweralnum:50}',
    ],
  },
});
