import { defineRule } from '../../src/core/rule.ts';

export const asaasApiKey = defineRule({
  id: 'asaas-api-key',
  title: 'Asaas production API key',
  category: 'secret',
  description: "Lets its holder issue charges and transfer the account's balance.",
  remediation: 'Delete it in Asaas under Integrations > API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.asaas.com/docs/chaves-de-api'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Asaas',
  keywords: ['aact_prod_'],
  pattern: /(?<![\w-])aact_prod_[A-Za-z0-9+/=]{20,160}(?:::\$?[\w-]{8,80})?(?![\w+/=-])/,
  entropy: 3,
  examples: {
    match: ["ASAAS_API_KEY='$«aact_prod_{alnum:84}»'", 'access_token: $«aact_prod_{alnum:33}»'],
    noMatch: [
      "ASAAS_API_KEY='$aact_prod_{alnum:19}'",
      "ASAAS_API_KEY='$aact_prod_{alnum:161}'",
      "ASAAS_API_KEY='$aact_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
      'aact_prod_{alnum:12}',
      'xaact_prod_{alnum:84}',
      '$aact_other_{alnum:84}',
    ],
  },
});

export const asaasSandboxApiKey = defineRule({
  id: 'asaas-sandbox-api-key',
  title: 'Asaas sandbox API key',
  category: 'secret',
  description: 'Moves no money.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://docs.asaas.com/docs/chaves-de-api'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Asaas',
  keywords: ['aact_hmlg_'],
  pattern: /(?<![\w-])aact_hmlg_[A-Za-z0-9+/=]{20,160}(?:::\$?[\w-]{8,80})?(?![\w+/=-])/,
  entropy: 3,
  examples: {
    match: ["ASAAS_API_KEY='$«aact_hmlg_{alnum:84}»'", 'access_token: $«aact_hmlg_{alnum:33}»'],
    noMatch: [
      "ASAAS_API_KEY='$aact_hmlg_{alnum:19}'",
      "ASAAS_API_KEY='$aact_hmlg_{alnum:161}'",
      "ASAAS_API_KEY='$aact_hmlg_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
      'aact_hmlg_{alnum:12}',
      'xaact_hmlg_{alnum:84}',
      '$aact_other_{alnum:84}',
    ],
  },
});
