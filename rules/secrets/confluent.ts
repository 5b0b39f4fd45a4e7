import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const confluentApiSecret = defineRule({
  id: 'confluent-api-secret',
  title: 'Confluent Cloud API secret',
  category: 'secret',
  description: "With its API key it lets its holder read and write topics or manage the organization's clusters.",
  remediation: 'Delete the key in Confluent Cloud under API keys, then read the new one from the environment or a vault.',
  references: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  ],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Confluent',
  keywords: ['cflt'],
  pattern: /(?<![\w+/-])cflt[A-Za-z0-9+/]{60}(?![\w+/=-])/,
  proof: 'confluent-crc32',
  examples: {
    match: ['CONFLUENT_API_SECRET=«{token:confluent-crc32}»', 'sasl_password: "«{token:confluent-crc32}»"'],
    noMatch: ['cflt{base64:59}', 'cflt{base64:61}', 'cflt{base64:30}-{base64:29}'],
  },
});

export const confluentLegacySecret = defineRule({
  id: 'confluent-legacy-secret',
  title: 'Confluent or Kafka API secret without prefix',
  category: 'secret',
  description: "With its API key it lets its holder read and write topics or manage the organization's clusters.",
  remediation: 'Delete the key in Confluent Cloud under API keys, then read the new one from the environment or a vault.',
  references: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  ],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Confluent',
  keywords: ['confluent', 'kafka'],
  pattern: assigned(named('confluent|kafka', 'secret|pass|key'), '[A-Za-z0-9+/]{64}'),
  entropy: 4,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['CONFLUENT_API_SECRET=«{alnum:64}»', 'kafka_sasl_password: "«{base64:64}»"'],
    noMatch: [
      'CONFLUENT_API_SECRET={alnum:63}',
      'CONFLUENT_API_SECRET={alnum:65}',
      'CONFLUENT_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:64}',
    ],
  },
});
