import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const ciscoMerakiApiKey = defineRule({
  id: 'cisco-meraki-api-key',
  title: 'Cisco Meraki API key',
  category: 'secret',
  description:
    "Lets its holder configure the organization's networks, firewalls and access points as the administrator who made it.",
  remediation:
    'Revoke it in the Meraki dashboard under My Profile > API access, then read the new one from the environment or a vault.',
  references: ['https://documentation.meraki.com/General_Administration/Other_Topics/Cisco_Meraki_Dashboard_API'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cisco Meraki',
  keywords: ['meraki'],
  pattern: assigned(credential('meraki'), '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['MERAKI_API_KEY=«{hex:40}»', '"merakiToken": "«{hex:40}»"'],
    noMatch: [
      'MERAKI_API_KEY={hex:39}',
      'MERAKI_API_KEY={hex:41}',
      'MERAKI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
    ],
  },
});
