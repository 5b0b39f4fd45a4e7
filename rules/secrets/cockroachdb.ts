import { defineRule } from '../../src/core/rule.ts';

export const cockroachdbCloudApiKey = defineRule({
  id: 'cockroachdb-cloud-api-key',
  title: 'CockroachDB Cloud API key',
  category: 'secret',
  description: "Lets its holder manage the organization's clusters and their users within the service account's roles.",
  remediation:
    'Delete it in the CockroachDB Cloud console under Access Management > Service Accounts, then read the new one from the environment or a vault.',
  references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'CockroachDB',
  keywords: ['ccdb1_'],
  pattern: /(?<![\w-])CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['COCKROACHDB_TOKEN=«CCDB1_{alnum:22}_{alnum:40}»', 'token: "«CCDB1_{alnum:22}_{alnum:40}»"'],
    noMatch: [
      'COCKROACHDB_TOKEN=CCDB1_{alnum:22}_{alnum:39}',
      'COCKROACHDB_TOKEN=CCDB1_{alnum:22}_{alnum:41}',
      'COCKROACHDB_TOKEN=CCDB1_{alnum:22}_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'COCKROACHDB_TOKEN=xCCDB1_{alnum:22}_{alnum:40}',
    ],
  },
});
