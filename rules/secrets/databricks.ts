import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

export const databricksToken = defineRule({
  id: 'databricks-token',
  title: 'Databricks access token',
  category: 'secret',
  description: 'Lets its holder use the workspace as the user or service principal: notebooks, clusters, tables, secrets.',
  remediation:
    'Revoke it under Settings > Developer > Access tokens, then sign in with OAuth or read the new one from the environment or a vault.',
  references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Databricks',
  keywords: ['dapi'],
  pattern: token(String.raw`dapi[0-9a-f]{32}(?:-\d)?`),
  entropy: 2.8,
  examples: {
    match: ['DATABRICKS_TOKEN=«dapi{hex:32}»', 'token = "«dapi{hex:32}-2»"'],
    noMatch: ['dapi{hex:31}', 'dapi{hex:33}', 'xdapi{hex:32}', 'dapi{hex:32}-22', 'dapixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
