import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const larkAppId = defineRule({
  id: 'lark-app-id',
  title: 'Lark (Feishu) app id',
  category: 'secret',
  description: 'Names an application; useless without its secret, which often stands beside it.',
  remediation: 'Check that the app secret is nowhere in the repository.',
  references: [
    'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  ],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Lark',
  keywords: ['cli_'],
  pattern: /(?<![\w-])cli_[0-9a-f]{16}(?![\w-])/,
  entropy: 2.5,
  examples: {
    match: ['LARK_TOKEN=«cli_{hex:16}»', 'token: "«cli_{hex:16}»"'],
    noMatch: [
      'LARK_TOKEN=cli_{hex:15}',
      'LARK_TOKEN=cli_{hex:17}',
      'LARK_TOKEN=cli_xxxxxxxxxxxxxxxx',
      'LARK_TOKEN=xcli_{hex:16}',
    ],
  },
});

export const larkAppSecret = defineRule({
  id: 'lark-app-secret',
  title: 'Lark (Feishu) app secret',
  category: 'secret',
  description:
    'With the app id it lets its holder act as the application: read and write messages, documents and calendars it may open.',
  remediation:
    'Reset it in the Lark developer console under Credentials & Basic Info, then read the new one from the environment or a vault.',
  references: [
    'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  ],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Lark',
  keywords: ['lark', 'feishu'],
  pattern: assigned(String.raw`(?<![a-z])(?:lark|feishu)[\w .-]{0,24}?(?:secret|token|key)`, '[A-Za-z0-9]{32}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['LARK_APP_SECRET=«{alnum:32}»', '"feishuAppSecret": "«{alnum:32}»"'],
    noMatch: [
      'LARK_APP_SECRET={alnum:31}',
      'LARK_APP_SECRET={alnum:33}',
      'LARK_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
    ],
  },
});
