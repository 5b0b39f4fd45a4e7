import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const linkedinClientSecret = defineRule({
  id: 'linkedin-client-secret',
  title: 'LinkedIn client secret',
  category: 'secret',
  description: "Lets its holder act as the application: exchange members' codes for tokens.",
  remediation:
    "Rotate it in the LinkedIn developer portal under the application's Auth tab, then read the new one from the environment or a vault.",
  references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'LinkedIn',
  keywords: ['linkedin', 'wpl_ap1.'],
  pattern: [
    /(?<![\w-])WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,8}={0,2}(?![\w+/=-])/,
    assigned(named('linkedin', 'secret|key|token|pass'), '[A-Za-z0-9]{16}'),
  ],
  entropy: 2.8,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['LINKEDIN_CLIENT_SECRET=«{alnum:16}»', 'client_secret: "«WPL_AP1.{alnum:16}.{alnum:6}==»"'],
    noMatch: [
      'LINKEDIN_CLIENT_SECRET={alnum:15}',
      'LINKEDIN_CLIENT_SECRET={alnum:17}',
      'LINKEDIN_CLIENT_SECRET=xxxxxxxxxxxxxxxx',
      'commit: {alnum:16}',
    ],
  },
});
