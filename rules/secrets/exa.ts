import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const exaApiKey = defineRule({
  id: 'exa-api-key',
  title: 'Exa API key',
  category: 'secret',
  description: "Lets its holder search on the account's bill.",
  remediation: 'Delete it at dashboard.exa.ai under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.exa.ai/reference/getting-started'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Exa',
  keywords: ['exa_api', 'exa-api', 'exaapi', 'exa_key', 'exa_token', 'exatoken', 'exakey', 'exa('],
  pattern: [
    /(?<![A-Za-z])[Ee]xa\(\s{0,4}["'](?<secret>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})["']/,
    assigned('(?<![a-z])exa[_-]?(?:api|key|token)', '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  entropy: 3,
  examples: {
    match: ['EXA_API_KEY=«{uuid}»', 'const exa = new Exa("«{uuid}»");'],
    noMatch: ['commit: {uuid}', 'EXA_API_KEY={uuid}0', 'EXA_API_KEY={hex:32}', 'example_id: {uuid}'],
  },
});
