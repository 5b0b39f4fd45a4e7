import { defineRule } from '../../src/core/rule.ts';

export const flutterwaveSecretKey = defineRule({
  id: 'flutterwave-secret-key',
  title: 'Flutterwave live secret key',
  category: 'secret',
  description: "Lets its holder take payments and pay out from the merchant's balance.",
  remediation:
    'Regenerate it in the Flutterwave dashboard under Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://developer.flutterwave.com/docs/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Flutterwave',
  keywords: ['flwseck-'],
  pattern: /(?<![\w-])FLWSECK-[0-9a-zA-Z]{32}-X(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['FLUTTERWAVE_TOKEN=«FLWSECK-{hex:32}-X»', 'token: "«FLWSECK-{hex:32}-X»"'],
    noMatch: [
      'FLUTTERWAVE_TOKEN=FLWSECK-{hex:31}-X',
      'FLUTTERWAVE_TOKEN=FLWSECK-{hex:33}-X',
      'FLUTTERWAVE_TOKEN=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X',
      'FLUTTERWAVE_TOKEN=xFLWSECK-{hex:32}-X',
    ],
  },
});

export const flutterwaveTestKey = defineRule({
  id: 'flutterwave-test-key',
  title: 'Flutterwave test or public key',
  category: 'secret',
  description: 'Test keys move no money; public keys stand in checkout pages by design.',
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://developer.flutterwave.com/docs/authentication'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Flutterwave',
  keywords: ['flwseck_test-', 'flwpubk'],
  pattern: [/(?<![\w-])FLWSECK_TEST-[0-9a-zA-Z]{32}-X(?![\w-])/, /(?<![\w-])FLWPUBK(?:_TEST)?-[0-9a-zA-Z]{32}-X(?![\w-])/],
  entropy: 3,
  examples: {
    match: ['FLW_SECRET_KEY=«FLWSECK_TEST-{hex:32}-X»', 'public_key: "«FLWPUBK-{hex:32}-X»"'],
    noMatch: [
      'FLW_SECRET_KEY=FLWSECK_TEST-{hex:31}-X',
      'FLW_SECRET_KEY=FLWSECK_TEST-{hex:33}-X',
      'FLW_SECRET_KEY=FLWSECK_TEST-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X',
      'FLW_SECRET_KEY=xFLWSECK_TEST-{hex:32}-X',
    ],
  },
});

export const flutterwaveEncryptionKey = defineRule({
  id: 'flutterwave-encryption-key',
  title: 'Flutterwave test encryption key',
  category: 'secret',
  description: "Encrypts card data sent to Flutterwave's test environment.",
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://developer.flutterwave.com/docs/authentication'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Flutterwave',
  keywords: ['flwseck_test'],
  pattern: /(?<![\w-])FLWSECK_TEST[0-9a-zA-Z]{12}(?![\w-])/,
  entropy: 2.5,
  examples: {
    match: ['FLUTTERWAVE_TOKEN=«FLWSECK_TEST{hex:12}»', 'token: "«FLWSECK_TEST{hex:12}»"'],
    noMatch: [
      'FLUTTERWAVE_TOKEN=FLWSECK_TEST{hex:11}',
      'FLUTTERWAVE_TOKEN=FLWSECK_TEST{hex:13}',
      'FLUTTERWAVE_TOKEN=FLWSECK_TESTxxxxxxxxxxxx',
      'FLUTTERWAVE_TOKEN=xFLWSECK_TEST{hex:12}',
    ],
  },
});
