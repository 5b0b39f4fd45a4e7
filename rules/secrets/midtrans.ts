import { defineRule } from '../../src/core/rule.ts';

export const midtransServerKey = defineRule({
  id: 'midtrans-server-key',
  title: 'Midtrans production server key',
  category: 'secret',
  description: 'Lets its holder charge, cancel and refund as the merchant.',
  remediation:
    'Ask Midtrans support to replace it; keys are shown under Settings > Access Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.midtrans.com/docs/midtrans-account'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Midtrans',
  keywords: ['mid-server-'],
  pattern: /(?<![\w-])Mid-server-[A-Za-z0-9_-]{10,40}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['MIDTRANS_SERVER_KEY=«Mid-server-{alnum:20}»', 'server_key: "«Mid-server-{alnum:24}»"'],
    noMatch: [
      'MIDTRANS_SERVER_KEY=Mid-server-{alnum:9}',
      'MIDTRANS_SERVER_KEY=Mid-server-{alnum:41}',
      'MIDTRANS_SERVER_KEY=Mid-server-xxxxxxxxxxxxxxxxxxxx',
      'MIDTRANS_SERVER_KEY=xMid-server-{alnum:20}',
      'SB-Mid-server-{alnum:24}',
    ],
  },
});

export const midtransSandboxServerKey = defineRule({
  id: 'midtrans-sandbox-server-key',
  title: 'Midtrans sandbox server key',
  category: 'secret',
  description: 'Moves no money.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://docs.midtrans.com/docs/midtrans-account'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Midtrans',
  keywords: ['sb-mid-server-'],
  pattern: /(?<![\w-])SB-Mid-server-[A-Za-z0-9_-]{10,40}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['MIDTRANS_SERVER_KEY=«SB-Mid-server-{alnum:20}»', 'server_key: "«SB-Mid-server-{alnum:24}»"'],
    noMatch: [
      'MIDTRANS_SERVER_KEY=SB-Mid-server-{alnum:9}',
      'MIDTRANS_SERVER_KEY=SB-Mid-server-{alnum:41}',
      'MIDTRANS_SERVER_KEY=SB-Mid-server-xxxxxxxxxxxxxxxxxxxx',
      'MIDTRANS_SERVER_KEY=xSB-Mid-server-{alnum:20}',
    ],
  },
});
