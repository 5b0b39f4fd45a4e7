import { defineRule } from '../../src/core/rule.ts';

export const prefectApiKey = defineRule({
  id: 'prefect-api-key',
  title: 'Prefect Cloud API key',
  category: 'secret',
  description: 'Lets its holder run flows and read the blocks of the workspace, with the credentials stored in them.',
  remediation:
    'Delete it in Prefect Cloud under Profile > API Keys (service accounts: Account settings), then read the new one from the environment or a vault.',
  references: ['https://docs.prefect.io/v3/manage/cloud/manage-users/api-keys'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Prefect',
  keywords: ['pnu_', 'pnb_'],
  pattern: /(?<![\w-])pn[ub]_[A-Za-z0-9]{36}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['PREFECT_TOKEN=«pnu_{alnum:36}»', 'token: "«pnu_{alnum:36}»"'],
    noMatch: [
      'PREFECT_TOKEN=pnu_{alnum:35}',
      'PREFECT_TOKEN=pnu_{alnum:37}',
      'PREFECT_TOKEN=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'PREFECT_TOKEN=xpnu_{alnum:36}',
    ],
  },
});
