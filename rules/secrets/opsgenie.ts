import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const opsgenieApiKey = defineRule({
  id: 'opsgenie-api-key',
  title: 'Opsgenie API key',
  category: 'secret',
  description: 'Lets its holder create, read and close alerts or, by its rights, configure the account.',
  remediation:
    "Delete it in Opsgenie under Settings > API key management (or the integration's settings), then read the new one from the environment or a vault.",
  references: ['https://support.atlassian.com/opsgenie/docs/api-key-management/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Opsgenie',
  keywords: ['opsgenie', 'geniekey'],
  pattern: [
    /GenieKey\s(?<secret>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/i,
    assigned(credential('opsgenie'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  entropy: 3,
  examples: {
    match: ['OPSGENIE_API_KEY=«{uuid}»', 'Authorization: GenieKey «{uuid}»'],
    noMatch: ['commit: {uuid}', 'OPSGENIE_API_KEY={uuid}0', 'OPSGENIE_API_KEY={hex:32}', 'opsgenie_team={uuid}'],
  },
});
