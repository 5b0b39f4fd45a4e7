import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const exoscaleApiKey = defineRule({
  id: 'exoscale-api-key',
  title: 'Exoscale API key',
  category: 'secret',
  description: 'Names an IAM key; useless without its secret, which often stands beside it.',
  remediation:
    'Check that its secret is nowhere in the repository; if it is, revoke the key in the Exoscale portal under IAM > API Keys.',
  references: ['https://community.exoscale.com/product/iam/'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Exoscale',
  keywords: ['exo'],
  pattern: /(?<![\w-])EXO[A-Za-z0-9]{24,30}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['EXOSCALE_TOKEN=«EXO{hex:24}»', 'token: "«EXO{hex:24}»"'],
    noMatch: [
      'EXOSCALE_TOKEN=EXO{hex:23}',
      'EXOSCALE_TOKEN=EXO{hex:31}',
      'EXOSCALE_TOKEN=EXOxxxxxxxxxxxxxxxxxxxxxxxx',
      'EXOSCALE_TOKEN=xEXO{hex:24}',
    ],
  },
});

export const exoscaleApiSecret = defineRule({
  id: 'exoscale-api-secret',
  title: 'Exoscale API secret',
  category: 'secret',
  description: "With the API key it lets its holder manage the organization's machines and storage within the key's role.",
  remediation:
    'Revoke the key in the Exoscale portal under IAM > API Keys, then read the new one from the environment or a vault.',
  references: ['https://community.exoscale.com/product/iam/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Exoscale',
  keywords: ['exoscale'],
  pattern: assigned(named('exoscale', 'secret'), '[A-Za-z0-9_-]{43}'),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['EXOSCALE_API_SECRET=«{base64url:42}q»', '"exoscaleSecret": "«{alnum:43}»"'],
    noMatch: [
      'EXOSCALE_API_SECRET={base64url:41}q',
      'EXOSCALE_API_SECRET={base64url:43}q',
      'EXOSCALE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:42}q',
    ],
  },
});
