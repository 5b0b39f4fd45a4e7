import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const jumpcloudApiKey = defineRule({
  id: 'jumpcloud-api-key',
  title: 'JumpCloud API key',
  category: 'secret',
  description: "Lets its holder administer the organization's users, devices and policies as the administrator who made it.",
  remediation:
    'Regenerate it in the JumpCloud Admin Portal under My API Key, then read the new one from the environment or a vault.',
  references: ['https://jumpcloud.com/support/jumpcloud-apis1'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'JumpCloud',
  keywords: ['jumpcloud'],
  pattern: assigned(credential('jumpcloud'), '(?:jca_)?[A-Za-z0-9]{36,40}'),
  entropy: 3,
  require: ['letters-and-digits', 'not-uuid'],
  examples: {
    match: ['JUMPCLOUD_API_KEY=«{hex:40}»', '"jumpcloudToken": "«{hex:40}»"'],
    noMatch: [
      'JUMPCLOUD_API_KEY={hex:35}',
      'JUMPCLOUD_API_KEY={hex:41}',
      'JUMPCLOUD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
    ],
  },
});
