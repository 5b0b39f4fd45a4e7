import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const cloudsmithApiKey = defineRule({
  id: 'cloudsmith-api-key',
  title: 'Cloudsmith API key',
  category: 'secret',
  description: "Lets its holder pull and publish packages of the account's repositories.",
  remediation: 'Refresh it in Cloudsmith under User Settings > API Key, then read the new one from the environment or a vault.',
  references: ['https://help.cloudsmith.io/docs/api-key'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Cloudsmith',
  keywords: ['csa_'],
  pattern: /(?<![\w-])csa_[0-9a-f]{30}[A-Za-z0-9]{6}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['CLOUDSMITH_TOKEN=«csa_{hex:30}{alnum:6}»', 'token: "«csa_{hex:30}{alnum:6}»"'],
    noMatch: [
      'CLOUDSMITH_TOKEN=csa_{hex:29}{alnum:6}',
      'CLOUDSMITH_TOKEN=csa_{hex:31}{alnum:6}',
      'CLOUDSMITH_TOKEN=csa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{alnum:6}',
      'CLOUDSMITH_TOKEN=xcsa_{hex:30}{alnum:6}',
      'csa_{hex:29}{alnum:6}',
      'csa_{hex:30}{alnum:7}',
    ],
  },
});

export const cloudsmithLegacyApiKey = defineRule({
  id: 'cloudsmith-legacy-api-key',
  title: 'Cloudsmith API key without prefix',
  category: 'secret',
  description: "Lets its holder pull and publish packages of the account's repositories.",
  remediation: 'Refresh it in Cloudsmith under User Settings > API Key, then read the new one from the environment or a vault.',
  references: ['https://help.cloudsmith.io/docs/api-key'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Cloudsmith',
  keywords: ['cloudsmith'],
  pattern: assigned(credential('cloudsmith'), '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['CLOUDSMITH_API_KEY=«{hex:40}»', '"cloudsmithToken": "«{hex:40}»"'],
    noMatch: [
      'CLOUDSMITH_API_KEY={hex:39}',
      'CLOUDSMITH_API_KEY={hex:41}',
      'CLOUDSMITH_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
    ],
  },
});
