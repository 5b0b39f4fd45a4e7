import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const tencentSecretId = defineRule({
  id: 'tencent-secret-id',
  title: 'Tencent Cloud SecretId',
  category: 'secret',
  description: 'Names an API key; useless without its SecretKey, which often stands beside it.',
  remediation:
    'Check that its SecretKey is nowhere in the repository; if it is, disable the pair in the CAM console under API Keys.',
  references: ['https://www.tencentcloud.com/document/product/598/32675'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Tencent Cloud',
  keywords: ['akid'],
  pattern: /(?<![\w-])AKID[A-Za-z0-9]{32}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['TENCENT_TOKEN=«AKID{alnum:32}»', 'token: "«AKID{alnum:32}»"'],
    noMatch: [
      'TENCENT_TOKEN=AKID{alnum:31}',
      'TENCENT_TOKEN=AKID{alnum:33}',
      'TENCENT_TOKEN=AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'TENCENT_TOKEN=xAKID{alnum:32}',
    ],
  },
});

export const tencentSecretKey = defineRule({
  id: 'tencent-secret-key',
  title: 'Tencent Cloud SecretKey',
  category: 'secret',
  description: "With the SecretId it lets its holder manage the account's resources within the user's policies.",
  remediation:
    'Disable and delete the pair in the CAM console under API Keys, then read the new one from the environment or a vault.',
  references: ['https://www.tencentcloud.com/document/product/598/32675'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Tencent Cloud',
  keywords: ['tencent', 'qcloud', 'secret_key', 'secretkey'],
  pattern: [
    /secret_?key["'\]]{0,2}\s{0,4}(?:=>|:=|=|:|,)\s{0,4}["'`]?(?<secret>[A-Za-z0-9]{32})(?![\w+/=-])/i,
    assigned(named('tencent|qcloud', 'secret|key|token'), '[A-Za-z0-9]{32}'),
  ],
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  near: { pattern: /\bAKID[A-Za-z0-9]{32}\b|tencent|qcloud/i, lines: 4 },
  examples: {
    match: ['endpoint: cos.tencent.example\nsecretKey: «{alnum:32}»', '# tencent cloud\nTENCENTCLOUD_SECRET_KEY=«{alnum:32}»'],
    noMatch: [
      'endpoint: cos.tencent.example\nsecretKey: {alnum:31}',
      'endpoint: cos.tencent.example\nsecretKey: {alnum:33}',
      'endpoint: cos.tencent.example\nsecretKey: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
    ],
    embed: false,
  },
});
