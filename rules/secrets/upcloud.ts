import { defineRule } from '../../src/core/rule.ts';

export const upcloudApiToken = defineRule({
  id: 'upcloud-api-token',
  title: 'UpCloud API token',
  category: 'secret',
  description: "Lets its holder manage the account's servers, databases and storage.",
  remediation:
    'Revoke it in the UpCloud control panel under Account > API tokens, then read the new one from the environment or a vault.',
  references: ['https://upcloud.com/docs/guides/getting-started-upcloud-api/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'UpCloud',
  keywords: ['ucat_'],
  pattern: /(?<![\w-])ucat_[A-Za-z0-9]{24,32}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['UPCLOUD_TOKEN=«ucat_{alnum:26}»', 'token: "«ucat_{alnum:26}»"'],
    noMatch: [
      'UPCLOUD_TOKEN=ucat_{alnum:23}',
      'UPCLOUD_TOKEN=ucat_{alnum:33}',
      'UPCLOUD_TOKEN=ucat_xxxxxxxxxxxxxxxxxxxxxxxxxx',
      'UPCLOUD_TOKEN=xucat_{alnum:26}',
    ],
  },
});
