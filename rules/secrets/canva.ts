import { defineRule } from '../../src/core/rule.ts';

export const canvaClientSecret = defineRule({
  id: 'canva-client-secret',
  title: 'Canva client secret',
  category: 'secret',
  description: "Lets its holder act as the integration: exchange users' codes for tokens to their designs.",
  remediation:
    'Generate a new secret in the Canva Developer Portal under Your integrations, then read the new one from the environment or a vault.',
  references: ['https://www.canva.dev/docs/connect/authentication/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Canva',
  keywords: ['cnvca'],
  pattern: /(?<![\w-])cnvca[A-Za-z0-9_-]{51}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['CANVA_TOKEN=«cnvca{base64url:51}»', 'token: "«cnvca{base64url:51}»"'],
    noMatch: [
      'CANVA_TOKEN=cnvca{base64url:50}',
      'CANVA_TOKEN=cnvca{base64url:52}',
      'CANVA_TOKEN=cnvcaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CANVA_TOKEN=xcnvca{base64url:51}',
    ],
  },
});
