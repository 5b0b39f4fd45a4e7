import { defineRule } from '../../src/core/rule.ts';

export const clickhouseCloudKeySecret = defineRule({
  id: 'clickhouse-cloud-key-secret',
  title: 'ClickHouse Cloud API key secret',
  category: 'secret',
  description: "With its key id it lets its holder manage the organization's ClickHouse services.",
  remediation:
    'Delete the key in the ClickHouse Cloud console under API keys, then read the new one from the environment or a vault.',
  references: ['https://clickhouse.com/docs/cloud/manage/openapi'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'ClickHouse',
  keywords: ['4b1d'],
  pattern: /(?<![\w-])4b1d[A-Za-z0-9]{38}(?![\w-])/,
  entropy: 3.3,
  require: ['letters-and-digits', 'not-hex'],
  examples: {
    match: ['CLICKHOUSE_TOKEN=«4b1d{alnum:38}»', 'token: "«4b1d{alnum:38}»"'],
    noMatch: [
      'CLICKHOUSE_TOKEN=4b1d{alnum:37}',
      'CLICKHOUSE_TOKEN=4b1d{alnum:39}',
      'CLICKHOUSE_TOKEN=4b1dxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CLICKHOUSE_TOKEN=x4b1d{alnum:38}',
    ],
  },
});
