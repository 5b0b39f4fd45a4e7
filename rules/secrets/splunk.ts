import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const splunkHecToken = defineRule({
  id: 'splunk-hec-token',
  title: 'Splunk HTTP Event Collector token',
  category: 'secret',
  description: 'Lets its holder send made-up events to the index.',
  remediation:
    'Delete it in Splunk under Settings > Data inputs > HTTP Event Collector, then read the new one from the environment or a vault.',
  references: ['https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Splunk',
  keywords: ['splunk', 'hec_token', 'hectoken', 'authorization'],
  pattern: [
    /Authorization["']?\s{0,2}[:,]\s{0,2}["']?Splunk\s(?<secret>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?![\w-])/i,
    assigned(credential('splunk|hec_?token'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  entropy: 3,
  examples: {
    match: ['SPLUNK_TOKEN=«{uuid}»', 'SPLUNK_HEC_TOKEN: "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'SPLUNK_TOKEN={uuid}0', 'SPLUNK_TOKEN={hex:32}', 'splunk_index={uuid}'],
  },
});

export const splunkObservabilityToken = defineRule({
  id: 'splunk-observability-token',
  title: 'Splunk Observability Cloud token',
  category: 'secret',
  description: 'Lets its holder send metrics and traces or, with an API token, read and change dashboards and detectors.',
  remediation:
    'Disable it in Splunk Observability Cloud under Settings > Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Splunk',
  keywords: ['splunk', 'signalfx', 'sfx_'],
  pattern: assigned(credential('splunk|signalfx|sfx'), '[A-Za-z0-9_-]{22}'),
  entropy: 3.2,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['SPLUNK_ACCESS_TOKEN=«{alnum:22}»', 'SIGNALFX_AUTH_TOKEN: "«{alnum:22}»"'],
    noMatch: [
      'SPLUNK_ACCESS_TOKEN={alnum:21}',
      'SPLUNK_ACCESS_TOKEN={alnum:23}',
      'SPLUNK_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:22}',
    ],
  },
});
