import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const elasticCloudApiKey = defineRule({
  id: 'elastic-cloud-api-key',
  title: 'Elastic Cloud API key',
  category: 'secret',
  description:
    "Lets its holder manage the organization's deployments or read and write a project's data, within the key's roles.",
  remediation:
    'Revoke it in the Elastic Cloud console under Organization > API keys, then read the new one from the environment or a vault.',
  references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Elastic',
  keywords: ['essu_'],
  pattern: /(?<![\w-])essu_[A-Za-z0-9+/_-]{40,200}={0,2}(?![\w+/=-])/,
  proof: 'elastic-api-key',
  examples: {
    match: ['ELASTIC_API_KEY=«{token:elastic-api-key:essu_}»', 'apiKey: "«{token:elastic-api-key:essu_}»"'],
    noMatch: ['essu_{alnum:20}', 'xessu_{alnum:80}', 'essx_{alnum:80}'],
  },
});

export const elasticsearchApiKey = defineRule({
  id: 'elasticsearch-api-key',
  title: 'Elasticsearch API key',
  category: 'secret',
  description: "Lets its holder read and write the indices that the key's roles cover.",
  remediation:
    'Invalidate it in Kibana under Stack Management > API keys, then read the new one from the environment or a vault.',
  references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Elastic',
  keywords: ['elastic'],
  pattern: assigned(named('elastic', 'key|token|secret|auth'), '[A-Za-z0-9+/]{58,60}={0,2}'),
  entropy: 3.8,
  require: ['mixed-case-and-digit', 'not-words'],
  proof: 'elastic-api-key',
  examples: {
    match: ['ELASTICSEARCH_API_KEY=«{token:elastic-api-key:}»', '"elasticApiKey": "«{token:elastic-api-key:}»"'],
    noMatch: [
      'commit: {token:elastic-api-key:}',
      'ELASTICSEARCH_API_KEY={alnum:50}',
      'ELASTICSEARCH_API_KEY={alnum:70}',
      'ELASTIC_VERSION={token:elastic-api-key:}',
    ],
  },
});
