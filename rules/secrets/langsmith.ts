import { defineRule } from '../../src/core/rule.ts';

export const langsmithApiKey = defineRule({
  id: 'langsmith-api-key',
  title: 'LangSmith API key',
  category: 'secret',
  description: 'Lets its holder read the traces of the workspace, with the prompts and data in them.',
  remediation: 'Delete it in LangSmith under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'LangSmith',
  keywords: ['lsv2_'],
  pattern: /(?<![\w-])lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![\w-])/,
  examples: {
    match: ['LANGSMITH_TOKEN=«lsv2_pt_{hex:32}_{hex:10}»', 'token: "«lsv2_pt_{hex:32}_{hex:10}»"'],
    noMatch: [
      'LANGSMITH_TOKEN=lsv2_pt_{hex:31}_{hex:10}',
      'LANGSMITH_TOKEN=lsv2_pt_{hex:33}_{hex:10}',
      'LANGSMITH_TOKEN=lsv2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_{hex:10}',
      'LANGSMITH_TOKEN=xlsv2_pt_{hex:32}_{hex:10}',
    ],
  },
});
