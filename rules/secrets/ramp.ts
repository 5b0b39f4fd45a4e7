import { defineRule } from '../../src/core/rule.ts';

export const rampClientSecret = defineRule({
  id: 'ramp-client-secret',
  title: 'Ramp client secret',
  category: 'secret',
  description: "With the client id it lets its holder read the business's transactions and act within the application's scopes.",
  remediation: 'Rotate it in Ramp under Company > Developer API, then read the new one from the environment or a vault.',
  references: ['https://docs.ramp.com/developer-api/v1/authorization'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Ramp',
  keywords: ['ramp_sec_'],
  pattern: /(?<![\w-])ramp_sec_[A-Za-z0-9]{48}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['RAMP_TOKEN=«ramp_sec_{alnum:48}»', 'token: "«ramp_sec_{alnum:48}»"'],
    noMatch: [
      'RAMP_TOKEN=ramp_sec_{alnum:47}',
      'RAMP_TOKEN=ramp_sec_{alnum:49}',
      'RAMP_TOKEN=ramp_sec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'RAMP_TOKEN=xramp_sec_{alnum:48}',
    ],
  },
});

export const rampClientId = defineRule({
  id: 'ramp-client-id',
  title: 'Ramp client id',
  category: 'secret',
  description: 'Names an application; useless without its secret, which often stands beside it.',
  remediation: 'Check that the client secret is nowhere in the repository.',
  references: ['https://docs.ramp.com/developer-api/v1/authorization'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Ramp',
  keywords: ['ramp_id_'],
  pattern: /(?<![\w-])ramp_id_[A-Za-z0-9]{40}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['RAMP_TOKEN=«ramp_id_{alnum:40}»', 'token: "«ramp_id_{alnum:40}»"'],
    noMatch: [
      'RAMP_TOKEN=ramp_id_{alnum:39}',
      'RAMP_TOKEN=ramp_id_{alnum:41}',
      'RAMP_TOKEN=ramp_id_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'RAMP_TOKEN=xramp_id_{alnum:40}',
    ],
  },
});
