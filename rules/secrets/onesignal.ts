import { defineRule } from '../../src/core/rule.ts';

export const onesignalApiKey = defineRule({
  id: 'onesignal-api-key',
  title: 'OneSignal API key',
  category: 'secret',
  description:
    'Lets its holder send notifications to every user of the application or, with an organization key, manage all of them.',
  remediation: 'Delete it in OneSignal under Settings > Keys & IDs, then read the new one from the environment or a vault.',
  references: ['https://documentation.onesignal.com/docs/keys-and-ids'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'OneSignal',
  keywords: ['os_v2_app_', 'os_v2_org_'],
  pattern: /(?<![\w-])os_v2_(?:app|org)_[a-z2-7]{103}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['ONESIGNAL_API_KEY=«os_v2_app_{lower:103}»', 'Authorization: Key «os_v2_org_{lower:103}»'],
    noMatch: [
      'ONESIGNAL_API_KEY=os_v2_app_{lower:102}',
      'ONESIGNAL_API_KEY=os_v2_app_{lower:104}',
      'ONESIGNAL_API_KEY=os_v2_app_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'ONESIGNAL_API_KEY=xos_v2_app_{lower:103}',
      'os_v2_app_{digits:103}',
    ],
  },
});
