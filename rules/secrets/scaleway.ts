import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const scalewayAccessKey = defineRule({
  id: 'scaleway-access-key',
  title: 'Scaleway access key',
  category: 'secret',
  description: 'Names an API key; useless without its secret key, which often stands beside it.',
  remediation:
    'Check that its secret key is nowhere in the repository; if it is, delete the pair in the console under IAM > API keys.',
  references: ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Scaleway',
  keywords: ['scw'],
  pattern: /(?<![\w-])SCW[A-Z0-9]{17}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['SCW_ACCESS_KEY=«SCW{upperalnum:17}»', 'access_key = "«SCW{upperalnum:17}»"'],
    noMatch: [
      'SCW_ACCESS_KEY=SCW{upperalnum:16}',
      'SCW_ACCESS_KEY=SCW{upperalnum:18}',
      'SCW_ACCESS_KEY=SCWxxxxxxxxxxxxxxxxx',
      'SCW_ACCESS_KEY=xSCW{upperalnum:17}',
    ],
  },
});

export const scalewaySecretKey = defineRule({
  id: 'scaleway-secret-key',
  title: 'Scaleway secret key',
  category: 'secret',
  description: "Lets its holder manage the project's servers, storage and databases within the key's policy.",
  remediation:
    'Delete the key in the Scaleway console under IAM > API keys, then read the new one from the environment or a vault.',
  references: ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Scaleway',
  keywords: ['scaleway', 'scw'],
  pattern: assigned(named('scaleway|scw', 'secret|token|key|auth|pass'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['SCW_SECRET_KEY=«{uuid}»', 'scaleway_secret = "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'SCW_DEFAULT_PROJECT_ID={uuid}', 'SCW_SECRET_KEY={uuid}0', 'SCW_SECRET_KEY={hex:32}'],
  },
});
