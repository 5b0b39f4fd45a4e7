import { defineRule } from '../../src/core/rule.ts';

export const telnyxApiKey = defineRule({
  id: 'telnyx-api-key',
  title: 'Telnyx API key',
  category: 'secret',
  description: "Lets its holder send messages, place calls and buy numbers on the account's balance.",
  remediation: 'Delete it in the Telnyx portal under API Keys, then read the new one from the environment or a vault.',
  references: ['https://support.telnyx.com/en/articles/4305158-api-keys-and-how-to-use-them'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Telnyx',
  keywords: ['key0'],
  pattern: /(?<![\w-])KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['TELNYX_TOKEN=«KEY0{HEX:31}_{alnum:22}»', 'token: "«KEY0{HEX:31}_{alnum:22}»"'],
    noMatch: [
      'TELNYX_TOKEN=KEY0{HEX:30}_{alnum:22}',
      'TELNYX_TOKEN=KEY0{HEX:32}_{alnum:22}',
      'TELNYX_TOKEN=KEY0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_{alnum:22}',
      'TELNYX_TOKEN=xKEY0{HEX:31}_{alnum:22}',
      'KEY0{HEX:30}_{alnum:22}',
    ],
  },
});
