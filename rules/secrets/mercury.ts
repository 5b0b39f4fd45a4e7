import { defineRule } from '../../src/core/rule.ts';

export const mercuryApiToken = defineRule({
  id: 'mercury-api-token',
  title: 'Mercury production API token',
  category: 'secret',
  description: "Lets its holder read the company's bank accounts and, with write permission, send money.",
  remediation: 'Revoke it in Mercury under Settings > API tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.mercury.com/docs/getting-started'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mercury',
  keywords: ['mercury_production_'],
  pattern: /(?<![\w-])mercury_production_[A-Za-z0-9]{3,6}_[A-Za-z0-9]{40,50}_yrucrem(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: [
      'MERCURY_TOKEN=«mercury_production_{alnum:4}_{alnum:45}_yrucrem»',
      'token: "«mercury_production_{alnum:4}_{alnum:45}_yrucrem»"',
    ],
    noMatch: [
      'MERCURY_TOKEN=mercury_production_{alnum:4}_{alnum:39}_yrucrem',
      'MERCURY_TOKEN=mercury_production_{alnum:4}_{alnum:51}_yrucrem',
      'MERCURY_TOKEN=mercury_production_{alnum:4}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_yrucrem',
      'MERCURY_TOKEN=xmercury_production_{alnum:4}_{alnum:45}_yrucrem',
    ],
  },
});
