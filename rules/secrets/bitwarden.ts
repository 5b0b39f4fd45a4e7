import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const bitwardenMachineAccountToken = defineRule({
  id: 'bitwarden-machine-account-token',
  title: 'Bitwarden Secrets Manager access token',
  category: 'secret',
  description: 'Lets its holder read, and by grant change, the secrets of the projects that the machine account may open.',
  remediation:
    'Revoke it in Bitwarden Secrets Manager under Machine accounts > Access tokens, then read the new one from the environment or a vault.',
  references: ['https://bitwarden.com/help/access-tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Bitwarden',
  keywords: ['bws', 'bitwarden', 'access_token', 'access-token', 'accesstoken'],
  pattern: [
    assigned(
      credential('bws|bitwarden'),
      String.raw`0\.[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==`,
    ),
    assigned(
      'access[_-]?token',
      String.raw`0\.[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==`,
    ),
  ],
  entropy: 3.5,
  examples: {
    match: [
      'BWS_ACCESS_TOKEN=«0.{uuid}.{alnum:30}:{token:base64-16}»',
      'bws secret list --access-token «0.{uuid}.{alnum:30}:{base64:21}A==»',
    ],
    noMatch: [
      'BWS_ACCESS_TOKEN=0.{uuid}.{alnum:29}:{token:base64-16}',
      'BWS_ACCESS_TOKEN=0.{uuid}.{alnum:31}:{token:base64-16}',
      'BWS_ACCESS_TOKEN=0.{uuid}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:{token:base64-16}',
      'commit: 0.{uuid}.{alnum:30}:{token:base64-16}',
      'BWS_ACCESS_TOKEN=0.{uuid}.{alnum:29}:{base64:22}==',
      'BWS_ACCESS_TOKEN=0.{uuid}.{alnum:30}:{base64:21}==',
      'BWS_ACCESS_TOKEN=1.{uuid}.{alnum:30}:{base64:22}==',
    ],
  },
});
