import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const datadogApiKey = defineRule({
  id: 'datadog-api-key',
  title: 'Datadog API key',
  category: 'secret',
  description: 'Lets its holder send made-up metrics, logs and events to the account.',
  remediation:
    'Revoke it in Datadog under Organization Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Datadog',
  keywords: ['datadog', 'dd_api', 'dd-api', 'dd_client', 'ddapi'],
  pattern: assigned(credential('datadog|dd[_-](?:api|client)|ddapi'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['DD_API_KEY=«{hex:32}»', '"datadogApiKey": "«{hex:32}»"'],
    noMatch: [
      'DD_API_KEY={hex:31}',
      'DD_API_KEY={hex:33}',
      'DD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'DATADOG_AGENT_MD5={hex:32}',
    ],
  },
});

export const datadogApplicationKey = defineRule({
  id: 'datadog-application-key',
  title: 'Datadog application key',
  category: 'secret',
  description: 'With an API key it lets its holder read and change dashboards, monitors and logs as the user who made it.',
  remediation:
    'Revoke it in Datadog under Organization Settings > Application Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Datadog',
  keywords: ['datadog', 'dd_app', 'dd-app', 'ddapp'],
  pattern: [/(?<![\w-])ddapp_[A-Za-z0-9]{34}(?![\w-])/, assigned(credential('datadog|dd[_-]app|ddapp'), '[0-9a-f]{40}')],
  entropy: 3,
  examples: {
    match: ['DD_APP_KEY=«{hex:40}»', 'datadog_application_key: "«{hex:40}»"'],
    noMatch: [
      'DD_APP_KEY={hex:39}',
      'DD_APP_KEY={hex:41}',
      'DD_APP_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
      'DATADOG_AGENT_SHA1={hex:40}',
    ],
  },
});
