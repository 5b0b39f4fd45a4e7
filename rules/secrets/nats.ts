import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const natsSeed = defineRule({
  id: 'nats-seed',
  title: 'NATS NKey seed',
  category: 'secret',
  description:
    "Proves its owner's identity to the server: lets its holder publish and subscribe as the user, or administer the account or operator.",
  remediation:
    'Make a new NKey with `nsc` or `nk`, revoke the old one in the account, keep credential files out of the repository.',
  references: ['https://docs.nats.io/using-nats/developer/connecting/nkey'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'NATS',
  keywords: ['nats', 'nkey', 'seed'],
  pattern: [
    /nkey seed-{3,6}\s{1,4}(?<secret>S[ACNOUX][A-Z2-7]{56})(?![\w])/i,
    assigned('(?:nats|nkey|seed)', 'S[ACNOUX][A-Z2-7]{56}'),
  ],
  proof: 'nkey-crc16',
  examples: {
    match: ['NATS_NKEY_SEED=«{token:nkey-crc16}»', 'nkey: "«{token:nkey-crc16}»"'],
    noMatch: [
      'commit: {token:nkey-crc16}',
      'NATS_NKEY_SEED=SU{base32:55}',
      'NATS_NKEY_SEED=SU{base32:57}',
      'NATS_NKEY_PUBLIC=UA{base32:54}',
    ],
  },
});
