import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const klaviyoPrivateKey = defineRule({
  id: 'klaviyo-private-key',
  title: 'Klaviyo private API key',
  category: 'secret',
  description: "Lets its holder read and change the account's customer profiles and campaigns within the key's scopes.",
  remediation: 'Delete it in Klaviyo under Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://developers.klaviyo.com/en/docs/authenticate_'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Klaviyo',
  keywords: ['klaviyo', 'klaviyo-api-key'],
  pattern: [
    /klaviyo-api-key\s(?<secret>pk_(?:[A-Za-z0-9]{6}_)?[a-z0-9]{34})(?![\w-])/i,
    assigned(credential('klaviyo'), 'pk_(?:[A-Za-z0-9]{6}_)?[a-z0-9]{34}'),
  ],
  entropy: 3,
  examples: {
    match: ['KLAVIYO_API_KEY=«pk_{loweralnum:34}»', 'Authorization: Klaviyo-API-Key «pk_{hex:34}»'],
    noMatch: [
      'KLAVIYO_API_KEY=pk_{loweralnum:33}',
      'KLAVIYO_API_KEY=pk_{loweralnum:35}',
      'KLAVIYO_API_KEY=pk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: pk_{loweralnum:34}',
    ],
  },
});
