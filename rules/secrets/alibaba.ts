import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const alibabaAccessKeyId = defineRule({
  id: 'alibaba-access-key-id',
  title: 'Alibaba Cloud AccessKey ID',
  category: 'secret',
  description: 'Names an access key; useless without its secret, which often stands beside it.',
  remediation:
    'Check that its secret is nowhere in the repository; if it is, disable the pair in the RAM console under AccessKey.',
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Alibaba Cloud',
  keywords: ['ltai'],
  pattern: /(?<![\w-])LTAI[A-Za-z0-9]{17,21}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['ALIBABA_TOKEN=«LTAI{alnum:20}»', 'token: "«LTAI{alnum:20}»"'],
    noMatch: [
      'ALIBABA_TOKEN=LTAI{alnum:16}',
      'ALIBABA_TOKEN=LTAI{alnum:22}',
      'ALIBABA_TOKEN=LTAIxxxxxxxxxxxxxxxxxxxx',
      'ALIBABA_TOKEN=xLTAI{alnum:20}',
    ],
  },
});

export const alibabaStsAccessKeyId = defineRule({
  id: 'alibaba-sts-access-key-id',
  title: 'Alibaba Cloud temporary AccessKey ID',
  category: 'secret',
  description: 'Names a temporary credential; useless without its secret and token, which often stand beside it.',
  remediation: 'Check that its secret and security token are nowhere in the repository; they expire within hours.',
  references: ['https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Alibaba Cloud',
  keywords: ['"sts.', "'sts.", '=sts.', ' sts.', '`sts.', 'alibaba', 'aliyun', 'alicloud'],
  pattern: [
    /["'=\s`](?<secret>STS\.[A-Za-z0-9]{16,64})(?![\w.-])/,
    assigned(credential('alibaba|aliyun|alicloud'), String.raw`STS\.[A-Za-z0-9]{16,64}`),
  ],
  entropy: 3,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['ALIBABA_CLOUD_ACCESS_KEY_ID=«STS.N{alnum:24}»', '"accessKeyId": "«STS.{alnum:25}»"'],
    noMatch: [
      'ALIBABA_CLOUD_ACCESS_KEY_ID=STS.N{alnum:14}',
      'ALIBABA_CLOUD_ACCESS_KEY_ID=STS.N{alnum:64}',
      'ALIBABA_CLOUD_ACCESS_KEY_ID=STS.Nxxxxxxxxxxxxxxxxxxxxxxxx',
      '"tests.N{alnum:24}"',
      'credential "STS.AssumeRoleWithSAML20Response"',
    ],
  },
});

export const alibabaAccessKeySecret = defineRule({
  id: 'alibaba-access-key-secret',
  title: 'Alibaba Cloud AccessKey secret',
  category: 'secret',
  description: "With the AccessKey ID it lets its holder manage the account's resources within the RAM user's policies.",
  remediation:
    "Disable and delete the pair in the RAM console under the user's AccessKey list, then read the new one from the environment or a vault.",
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Alibaba Cloud',
  keywords: ['alibaba', 'aliyun', 'alicloud', 'aly_'],
  pattern: assigned(credential('alibaba|aliyun|alicloud|aly_'), '[A-Za-z0-9]{30}'),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['ALIBABA_CLOUD_ACCESS_KEY_SECRET=«{alnum:30}»', 'aliyun_secret: "«{alnum:30}»"'],
    noMatch: [
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET={alnum:29}',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET={alnum:31}',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:30}',
    ],
  },
});
