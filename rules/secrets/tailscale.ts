import { defineRule } from '../../src/core/rule.ts';

export const tailscaleKey = defineRule({
  id: 'tailscale-key',
  title: 'Tailscale key',
  category: 'secret',
  description: 'Lets its holder join machines to the tailnet or, by kind, administer it through the API.',
  remediation:
    'Revoke it in the Tailscale admin console under Settings > Keys (or OAuth clients, Webhooks), then read the new one from the environment or a vault.',
  references: ['https://tailscale.com/kb/1252/key-secret-management'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Tailscale',
  keywords: ['tskey-'],
  pattern: /(?<![\w-])tskey-(?:api|auth|client|scim|webhook)-[A-Za-z0-9]{6,24}(?:-[A-Za-z0-9]{8,48})?(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['TS_AUTHKEY=«tskey-auth-{alnum:11}CNTRL-{alnum:32}»', 'tailscale up --authkey «tskey-api-{alnum:16}-{alnum:14}»'],
    noMatch: [
      'TS_AUTHKEY=tskey-auth-{alnum:11}CNTRL-{alnum:7}',
      'TS_AUTHKEY=tskey-auth-{alnum:11}CNTRL-{alnum:49}',
      'TS_AUTHKEY=tskey-auth-{alnum:11}CNTRL-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'TS_AUTHKEY=xtskey-auth-{alnum:11}CNTRL-{alnum:32}',
      'TS_AUTHKEY=tskey-auth-{alnum:4}',
      'TS_AUTHKEY=tskey-other-{alnum:16}-{alnum:32}',
      'xtskey-auth-{alnum:16}-{alnum:32}',
    ],
  },
});
