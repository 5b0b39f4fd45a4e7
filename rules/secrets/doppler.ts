import { defineRule } from '../../src/core/rule.ts';

export const dopplerToken = defineRule({
  id: 'doppler-token',
  title: 'Doppler token',
  category: 'secret',
  description: 'Lets its holder read, and by kind also change, the secrets of Doppler projects.',
  remediation:
    'Revoke it in the Doppler dashboard (Tokens, or Access of the config), then read the new one from the environment or a vault.',
  references: ['https://docs.doppler.com/docs/service-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Doppler',
  keywords: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.st.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
  pattern: [
    /(?<![\w-])dp\.(?:pt|ct|sa|said|scim|audit)\.[A-Za-z0-9]{40,44}(?![\w-])/,
    /(?<![\w-])dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![\w-])/,
  ],
  entropy: 3.3,
  examples: {
    match: ['DOPPLER_TOKEN=«dp.pt.{alnum:43}»', 'DOPPLER_TOKEN=«dp.st.prd.{alnum:43}»', 'token: "«dp.scim.{alnum:40}»"'],
    noMatch: [
      'DOPPLER_TOKEN=dp.pt.{alnum:39}',
      'DOPPLER_TOKEN=dp.pt.{alnum:45}',
      'DOPPLER_TOKEN=dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DOPPLER_TOKEN=xdp.pt.{alnum:43}',
      'dp.zz.{alnum:43}',
    ],
  },
});
