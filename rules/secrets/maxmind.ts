import { defineRule } from '../../src/core/rule.ts';

export const maxmindLicenseKey = defineRule({
  id: 'maxmind-license-key',
  title: 'MaxMind licence key',
  category: 'secret',
  description: "With the account's id it downloads the account's databases and spends its web service queries.",
  remediation: 'Revoke it on maxmind.com under Manage License Keys, then read the new one from the environment or a vault.',
  references: ['https://support.maxmind.com/hc/en-us/articles/4407111582235'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'MaxMind',
  keywords: ['_mmk'],
  pattern: /(?<![\w-])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![\w-])/,
  lead: 36,
  examples: {
    match: ['MAXMIND_LICENSE_KEY=«{alnum:6}_{alnum:29}_mmk»', 'LicenseKey «{alnum:6}_{alnum:29}_mmk»'],
    noMatch: [
      'MAXMIND_LICENSE_KEY={alnum:6}_{alnum:28}_mmk',
      'MAXMIND_LICENSE_KEY={alnum:6}_{alnum:30}_mmk',
      'MAXMIND_LICENSE_KEY={alnum:6}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_mmk',
      'x{alnum:6}_{alnum:29}_mmk',
    ],
  },
});
