import { defineRule } from '../../src/core/rule.ts';

export const newrelicUserKey = defineRule({
  id: 'newrelic-user-key',
  title: 'New Relic user API key',
  category: 'secret',
  description: "Lets its holder query and change the account's monitoring data and settings as the user who made it.",
  remediation: 'Delete it at one.newrelic.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'New Relic',
  keywords: ['nrak-'],
  pattern: /(?<![\w-])NRAK-[A-Z0-9]{27}(?![\w-])/,
  examples: {
    match: ['NEWRELIC_TOKEN=«NRAK-{upperalnum:27}»', 'token: "«NRAK-{upperalnum:27}»"'],
    noMatch: [
      'NEWRELIC_TOKEN=NRAK-{upperalnum:26}',
      'NEWRELIC_TOKEN=NRAK-{upperalnum:28}',
      'NEWRELIC_TOKEN=NRAK-xxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NEWRELIC_TOKEN=xNRAK-{upperalnum:27}',
    ],
  },
});

export const newrelicInsertKey = defineRule({
  id: 'newrelic-insert-key',
  title: 'New Relic insert key',
  category: 'secret',
  description: 'Lets its holder write events, metrics and logs into the account.',
  remediation: 'Delete it at one.newrelic.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'New Relic',
  keywords: ['nrii-'],
  pattern: /(?<![\w-])NRII-[\w-]{32}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['NEWRELIC_TOKEN=«NRII-{base64url:32}»', 'token: "«NRII-{base64url:32}»"'],
    noMatch: [
      'NEWRELIC_TOKEN=NRII-{base64url:31}',
      'NEWRELIC_TOKEN=NRII-{base64url:33}',
      'NEWRELIC_TOKEN=NRII-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NEWRELIC_TOKEN=xNRII-{base64url:32}',
    ],
  },
});

export const newrelicBrowserKey = defineRule({
  id: 'newrelic-browser-key',
  title: 'New Relic browser key',
  category: 'secret',
  description:
    'Identifies the account that browser data is sent to; it stands in every page by design, and lets anybody add data.',
  remediation: 'Replace it at one.newrelic.com under API keys if its data is abused.',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'New Relic',
  keywords: ['nrjs-'],
  pattern: /(?<![\w-])NRJS-[0-9a-f]{19}(?![\w-])/,
  examples: {
    match: ['NEWRELIC_TOKEN=«NRJS-{hex:19}»', 'token: "«NRJS-{hex:19}»"'],
    noMatch: [
      'NEWRELIC_TOKEN=NRJS-{hex:18}',
      'NEWRELIC_TOKEN=NRJS-{hex:20}',
      'NEWRELIC_TOKEN=NRJS-xxxxxxxxxxxxxxxxxxx',
      'NEWRELIC_TOKEN=xNRJS-{hex:19}',
    ],
  },
});

export const newrelicLicenseKey = defineRule({
  id: 'newrelic-license-key',
  title: 'New Relic license key',
  category: 'secret',
  description: 'Lets its holder send any telemetry data to the account, and so falsify or flood it.',
  remediation: 'Rotate it at one.newrelic.com under API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'New Relic',
  keywords: ['nral'],
  pattern: /(?<![\w-])(?:[a-z]{2}[0-9]{2}xx[0-9a-fA-F]{30}|[0-9a-fA-F]{36})NRAL(?![\w-])/,
  lead: 36,
  examples: {
    match: ['NEW_RELIC_LICENSE_KEY=«{hex:32}FFFFNRAL»', "license_key: '«eu01xx{hex:26}FFFFNRAL»'"],
    noMatch: [
      'NEW_RELIC_LICENSE_KEY={hex:31}FFFFNRAL',
      'NEW_RELIC_LICENSE_KEY={hex:33}FFFFNRAL',
      'NEW_RELIC_LICENSE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxFFFFNRAL',
      '{hex:31}FFFFNRAL',
      '{hex:33}FFFFNRAL',
      'eu01xx{hex:25}FFFFNRAL',
      '{hex:36}NRAX',
    ],
  },
});
