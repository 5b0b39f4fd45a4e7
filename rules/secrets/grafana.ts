import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = { category: 'secret', confidence: 'high', since: '0.1.0', provider: 'Grafana' } as const;

export const grafanaServiceAccountToken = defineRule({
  ...COMMON,
  id: 'grafana-service-account-token',
  title: 'Grafana service account token',
  description: 'Lets its holder use the API with the service account’s role: dashboards, data sources, alerts.',
  remediation: 'Delete it under Administration > Service accounts, then read the new one from the environment or a vault.',
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
  severity: 'critical',
  keywords: ['glsa_'],
  pattern: token('glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}'),
  proof: 'grafana-crc32',
  examples: {
    match: ['GRAFANA_TOKEN=«{token:grafana-crc32}»', 'Authorization: Bearer «glsa_{alnum:32}_{hex:8}»'],
    noMatch: [
      'glsa_{alnum:31}_{hex:8}',
      'glsa_{alnum:33}_{hex:8}',
      'glsa_{alnum:32}_{hex:9}',
      'xglsa_{alnum:32}_{hex:8}',
      'glsa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx',
    ],
  },
});

export const grafanaCloudToken = defineRule({
  ...COMMON,
  id: 'grafana-cloud-token',
  title: 'Grafana Cloud access policy token',
  description: 'Lets its holder read or write metrics, logs and traces, or manage stacks, as the access policy allows.',
  remediation:
    'Delete it under Security > Access Policies of the Cloud Portal, then read the new one from the environment or a vault.',
  references: [
    'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
  ],
  severity: 'critical',
  keywords: ['glc_ey'],
  pattern: token('glc_eyJ[A-Za-z0-9+/_-]{32,400}={0,3}', 'A-Za-z0-9+/=_-'),
  proof: 'grafana-cloud-token',
  examples: {
    match: ['GRAFANA_CLOUD_TOKEN=«{token:grafana-cloud-token}»', 'password: "«{token:grafana-cloud-token}»"'],
    noMatch: ['glc_{alnum:60}', 'glc_eyJ{alnum:20}', 'xglc_eyJ{alnum:90}', 'glc_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const grafanaLegacyKey = defineRule({
  ...COMMON,
  id: 'grafana-legacy-key',
  title: 'Grafana API key (before service accounts)',
  description: 'Lets its holder use the API of the organisation with the key’s role.',
  remediation:
    'Delete it under Administration > API keys or migrate it to a service account, then read the new token from the environment or a vault.',
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/'],
  severity: 'critical',
  keywords: ['eyjrijoi'],
  pattern: token('eyJrIjoi[A-Za-z0-9+/_-]{40,400}={0,2}', 'A-Za-z0-9+/=_.-'),
  entropy: 3.2,
  proof: 'grafana-legacy-key',
  examples: {
    match: ['Authorization: Bearer «{token:grafana-legacy-key}»', 'GRAFANA_API_KEY="«{token:grafana-legacy-key}»"'],
    noMatch: ['eyJrIjoi{alnum:20}', 'xeyJrIjoi{alnum:60}', 'eyJrIjoi{alnum:60}.eyJ{alnum:20}', 'eyJhIjoi{alnum:60}'],
  },
});
