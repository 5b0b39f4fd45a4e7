import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const railwayApiToken = defineRule({
  id: 'railway-api-token',
  title: 'Railway API token',
  category: 'secret',
  description: "Lets its holder deploy and change the project's or account's services and read their variables.",
  remediation:
    "Delete it in Railway under Account settings > Tokens, or the project's settings, then read the new one from the environment or a vault.",
  references: ['https://docs.railway.com/reference/public-api#authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Railway',
  keywords: ['railway'],
  pattern: assigned(named('railway', 'token|key|secret'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['RAILWAY_TOKEN=«{uuid}»', '"railwayApiToken": "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'RAILWAY_PROJECT_ID={uuid}', 'RAILWAY_TOKEN={uuid}0', 'RAILWAY_TOKEN={hex:32}'],
  },
});
