import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const influxdbToken = defineRule({
  id: 'influxdb-token',
  title: 'InfluxDB token',
  category: 'secret',
  description: 'Lets its holder read and write the buckets that the token covers; an operator token does everything.',
  remediation:
    'Delete it in InfluxDB under Load Data > API Tokens (`influx auth delete`), then read the new one from the environment or a vault.',
  references: ['https://docs.influxdata.com/influxdb/v2/admin/tokens/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'InfluxDB',
  keywords: ['influx'],
  pattern: assigned(credential('influx'), '[A-Za-z0-9_-]{86}=='),
  entropy: 4,
  proof: 'base64-64',
  examples: {
    match: ['INFLUXDB_TOKEN=«{token:base64-64:}==»', 'influx_token: "«{token:base64-64:}==»"'],
    noMatch: [
      'commit: {token:base64-64:}==',
      'INFLUXDB_TOKEN={base64url:85}==',
      'INFLUXDB_TOKEN={base64url:87}==',
      'INFLUXDB_TOKEN={base64url:86}',
    ],
  },
});
