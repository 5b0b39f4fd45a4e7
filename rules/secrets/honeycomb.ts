import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const honeycombApiKey = defineRule({
  id: 'honeycomb-api-key',
  title: 'Honeycomb API key',
  category: 'secret',
  description: "Lets its holder send events or, by kind, manage the environment's boards and queries.",
  remediation:
    'Delete it in Honeycomb under Environment Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.honeycomb.io/configure/environments/manage-api-keys/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Honeycomb',
  keywords: ['honeycomb', 'hny_'],
  pattern: assigned(credential('honeycomb|hny_'), '(?:[0-9a-f]{32}|[A-Za-z0-9]{22})'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['HONEYCOMB_API_KEY=«{hex:32}»', '"honeycombApiKey": "«{alnum:22}»"'],
    noMatch: [
      'HONEYCOMB_API_KEY={hex:31}',
      'HONEYCOMB_API_KEY={hex:33}',
      'HONEYCOMB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'HONEYCOMB_API_KEY={alnum:21}',
    ],
  },
});

export const honeycombIngestKey = defineRule({
  id: 'honeycomb-ingest-key',
  title: 'Honeycomb ingest key',
  category: 'secret',
  description: 'Lets its holder send made-up events to the environment.',
  remediation:
    'Disable it in Honeycomb under Environment Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.honeycomb.io/api/authentication'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Honeycomb',
  keywords: ['hcaik_', 'hcbik_', 'hccik_', 'hcdik_', 'hcxik_'],
  pattern: /(?<![\w-])hc[a-dx]ik_[0-9a-z]{58}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['HONEYCOMB_TOKEN=«hcaik_{loweralnum:58}»', 'token: "«hcaik_{loweralnum:58}»"'],
    noMatch: [
      'HONEYCOMB_TOKEN=hcaik_{loweralnum:57}',
      'HONEYCOMB_TOKEN=hcaik_{loweralnum:59}',
      'HONEYCOMB_TOKEN=hcaik_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'HONEYCOMB_TOKEN=xhcaik_{loweralnum:58}',
    ],
  },
});
