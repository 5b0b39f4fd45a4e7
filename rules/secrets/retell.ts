import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const retellApiKey = defineRule({
  id: 'retell-api-key',
  title: 'Retell AI API key',
  category: 'secret',
  description: "Lets its holder place calls with the account's agents on its bill and read their transcripts.",
  remediation:
    'Delete it in the Retell dashboard under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.retellai.com/accounts/manage-api-keys'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Retell AI',
  keywords: ['retell', '"key_', "'key_", '=key_', ' key_'],
  pattern: [/["'=\s](?<secret>key_[0-9a-f]{28})(?![\w-])/, assigned(credential('retell'), 'key_[0-9a-f]{28}')],
  entropy: 3,
  examples: {
    match: ['RETELL_API_KEY=«key_{hex:28}»', '"apiKey": "«key_{hex:28}»"'],
    noMatch: ['RETELL_API_KEY=key_{hex:27}', 'RETELL_API_KEY=key_{hex:29}', 'RETELL_API_KEY=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
