import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const couchbaseCapellaApiKey = defineRule({
  id: 'couchbase-capella-api-key',
  title: 'Couchbase Capella API key',
  category: 'secret',
  description: "Lets its holder manage the organization's clusters and their data within the key's roles.",
  remediation: 'Delete it in Capella under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.couchbase.com/cloud/management-api-guide/management-api-manage.html'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Couchbase',
  keywords: ['couchbase', 'capella'],
  pattern: assigned(named('couchbase|capella', 'key|token|secret'), '[A-Za-z0-9+/]{60,120}={0,2}'),
  entropy: 4,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['CAPELLA_API_KEY=«{base64:86}==»', '"couchbaseApiKey": "«{alnum:64}»"'],
    noMatch: [
      'CAPELLA_API_KEY={base64:59}==',
      'CAPELLA_API_KEY={base64:121}==',
      'CAPELLA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
      'commit: {base64:86}==',
    ],
  },
});
