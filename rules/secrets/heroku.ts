import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const herokuApiKey = defineRule({
  id: 'heroku-api-key',
  title: 'Heroku API key',
  category: 'secret',
  description: "Lets its holder manage the account's applications: deploy code, read configuration variables, scale and delete.",
  remediation:
    'Regenerate it in the Heroku Dashboard under Account settings > API Key (or `heroku authorizations:revoke`), then read the new one from the environment or a vault.',
  references: ['https://devcenter.heroku.com/articles/platform-api-reference'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Heroku',
  keywords: ['hrku-aa'],
  pattern: /(?<![\w-])HRKU-AA[\w-]{58}(?![\w-])/,
  examples: {
    match: ['HEROKU_TOKEN=«HRKU-AA{base64url:58}»', 'token: "«HRKU-AA{base64url:58}»"'],
    noMatch: [
      'HEROKU_TOKEN=HRKU-AA{base64url:57}',
      'HEROKU_TOKEN=HRKU-AA{base64url:59}',
      'HEROKU_TOKEN=HRKU-AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'HEROKU_TOKEN=xHRKU-AA{base64url:58}',
    ],
  },
});

export const herokuLegacyApiKey = defineRule({
  id: 'heroku-legacy-api-key',
  title: 'Heroku API key, UUID form',
  category: 'secret',
  description: "Lets its holder manage the account's applications: deploy code, read configuration variables, scale and delete.",
  remediation:
    'Regenerate it in the Heroku Dashboard under Account settings > API Key (or `heroku authorizations:revoke`), then read the new one from the environment or a vault.',
  references: ['https://devcenter.heroku.com/articles/platform-api-reference'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Heroku',
  keywords: ['heroku'],
  pattern: assigned(named('heroku', 'key|token|secret|password|auth'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['HEROKU_API_KEY=«{uuid}»', '"herokuAuthToken": "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'HEROKU_APP_ID={uuid}', 'HEROKU_API_KEY={uuid}0', 'HEROKU_API_KEY={hex:32}'],
  },
});
