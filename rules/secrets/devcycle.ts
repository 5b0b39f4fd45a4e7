import { defineRule } from '../../src/core/rule.ts';

export const devcycleServerKey = defineRule({
  id: 'devcycle-server-key',
  title: 'DevCycle server SDK key',
  category: 'secret',
  description: 'Lets its holder read all feature flags and targeting rules of the environment.',
  remediation: 'Reset it in DevCycle under Settings > Environments, then read the new one from the environment or a vault.',
  references: ['https://docs.devcycle.com/essentials/keys'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DevCycle',
  keywords: ['dvc_server_'],
  pattern: /(?<![\w-])dvc_server_[\w-]{8,80}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['DEVCYCLE_TOKEN=«dvc_server_{alnum:32}»', 'token: "«dvc_server_{alnum:32}»"'],
    noMatch: [
      'DEVCYCLE_TOKEN=dvc_server_{alnum:7}',
      'DEVCYCLE_TOKEN=dvc_server_{alnum:81}',
      'DEVCYCLE_TOKEN=dvc_server_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DEVCYCLE_TOKEN=xdvc_server_{alnum:32}',
    ],
  },
});

export const devcycleClientKey = defineRule({
  id: 'devcycle-client-key',
  title: 'DevCycle client or mobile SDK key',
  category: 'secret',
  description: 'Lets its holder read the flags made for clients; it ships inside pages and applications.',
  remediation: 'Reset it in DevCycle under Settings > Environments if its use is abused.',
  references: ['https://docs.devcycle.com/essentials/keys'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'DevCycle',
  keywords: ['dvc_client_', 'dvc_mobile_'],
  pattern: /(?<![\w-])dvc_(?:client|mobile)_[\w-]{8,80}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['DEVCYCLE_TOKEN=«dvc_client_{alnum:32}»', 'token: "«dvc_client_{alnum:32}»"'],
    noMatch: [
      'DEVCYCLE_TOKEN=dvc_client_{alnum:7}',
      'DEVCYCLE_TOKEN=dvc_client_{alnum:81}',
      'DEVCYCLE_TOKEN=dvc_client_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DEVCYCLE_TOKEN=xdvc_client_{alnum:32}',
    ],
  },
});
