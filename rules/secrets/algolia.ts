import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const algoliaAdminKey = defineRule({
  id: 'algolia-admin-key',
  title: 'Algolia admin or write key',
  category: 'secret',
  description: 'Lets its holder read, change and delete every index of the application and make other keys.',
  remediation:
    'Rotate it in the Algolia dashboard under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Algolia',
  keywords: ['algolia'],
  pattern: assigned(named('algolia', 'admin|write|secret|private'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['ALGOLIA_ADMIN_KEY=«{hex:32}»', '"algoliaWriteApiKey": "«{hex:32}»"'],
    noMatch: [
      'ALGOLIA_ADMIN_KEY={hex:31}',
      'ALGOLIA_ADMIN_KEY={hex:33}',
      'ALGOLIA_ADMIN_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'ALGOLIA_CHECKSUM={hex:32}',
    ],
  },
});

export const algoliaApiKey = defineRule({
  id: 'algolia-api-key',
  title: 'Algolia API key',
  category: 'secret',
  description:
    "Search-only keys are public by design; any other key changes the application's indices, and a name does not tell which it is.",
  remediation:
    'Check its rights in the Algolia dashboard under Settings > API Keys; if it does more than search, rotate it and read the new one from the environment or a vault.',
  references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Algolia',
  keywords: ['algolia'],
  pattern: assigned(String.raw`algolia[\w .-]{0,24}?(?:api|token|key)`, '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['ALGOLIA_API_KEY=«{hex:32}»', '"algoliaToken": "«{hex:32}»"'],
    noMatch: [
      'ALGOLIA_API_KEY={hex:31}',
      'ALGOLIA_API_KEY={hex:33}',
      'ALGOLIA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'ALGOLIA_INDEX={hex:32}',
    ],
  },
});
