import { defineRule } from '../../src/core/rule.ts';

export const braintreeAccessToken = defineRule({
  id: 'braintree-access-token',
  title: 'Braintree live access token',
  category: 'secret',
  description: 'Lets its holder charge and refund as the merchant.',
  remediation:
    'Revoke it in the Braintree control panel under Settings > API, then read the new one from the environment or a vault.',
  references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Braintree',
  keywords: ['access_token$production$'],
  pattern: /(?<![\w-])access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?![\w-])/,
  examples: {
    match: [
      "BRAINTREE_TOKEN='«access_token$production${loweralnum:16}${hex:32}»'",
      'gateway = "«access_token$production${loweralnum:16}${hex:32}»"',
    ],
    noMatch: [
      "BRAINTREE_TOKEN='access_token$production${loweralnum:16}${hex:31}'",
      "BRAINTREE_TOKEN='access_token$production${loweralnum:16}${hex:33}'",
      "BRAINTREE_TOKEN='access_token$production${loweralnum:16}$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
      'access_token$production${loweralnum:15}${hex:32}',
      'access_token$production${loweralnum:16}${hex:33}',
      'xaccess_token$production${loweralnum:16}${hex:32}',
    ],
  },
});

export const braintreeSandboxAccessToken = defineRule({
  id: 'braintree-sandbox-access-token',
  title: 'Braintree sandbox access token',
  category: 'secret',
  description: 'Charges made-up cards only.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live token never takes its place.',
  references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Braintree',
  keywords: ['access_token$sandbox$'],
  pattern: /(?<![\w-])access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32}(?![\w-])/,
  examples: {
    match: [
      "BRAINTREE_TOKEN='«access_token$sandbox${loweralnum:16}${hex:32}»'",
      'gateway = "«access_token$sandbox${loweralnum:16}${hex:32}»"',
    ],
    noMatch: [
      "BRAINTREE_TOKEN='access_token$sandbox${loweralnum:16}${hex:31}'",
      "BRAINTREE_TOKEN='access_token$sandbox${loweralnum:16}${hex:33}'",
      "BRAINTREE_TOKEN='access_token$sandbox${loweralnum:16}$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
      'access_token$sandbox${loweralnum:15}${hex:32}',
      'access_token$sandbox${loweralnum:16}${hex:33}',
      'xaccess_token$sandbox${loweralnum:16}${hex:32}',
    ],
  },
});
