import { defineRule } from '../../src/core/rule.ts';

export const notionToken = defineRule({
  id: 'notion-token',
  title: 'Notion integration token',
  category: 'secret',
  description: 'Lets its holder read and change the pages and databases shared with the integration.',
  remediation: 'Refresh the secret at notion.so/my-integrations, then read the new one from the environment or a vault.',
  references: ['https://developers.notion.com/docs/authorization'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Notion',
  keywords: ['ntn_'],
  pattern: /(?<![\w-])ntn_[0-9]{11}[A-Za-z0-9]{35}(?![\w-])/,
  examples: {
    match: ['NOTION_TOKEN=«ntn_{digits:11}{alnum:35}»', 'token: "«ntn_{digits:11}{alnum:35}»"'],
    noMatch: [
      'NOTION_TOKEN=ntn_{digits:11}{alnum:34}',
      'NOTION_TOKEN=ntn_{digits:11}{alnum:36}',
      'NOTION_TOKEN=ntn_{digits:11}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NOTION_TOKEN=xntn_{digits:11}{alnum:35}',
    ],
  },
});

export const notionLegacyToken = defineRule({
  id: 'notion-legacy-token',
  title: 'Notion integration token, older form',
  category: 'secret',
  description: 'Lets its holder read and change the pages and databases shared with the integration.',
  remediation: 'Refresh the secret at notion.so/my-integrations, then read the new one from the environment or a vault.',
  references: ['https://developers.notion.com/docs/authorization'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Notion',
  keywords: ['secret_'],
  pattern: /(?<![\w-])secret_[A-Za-z0-9]{43}(?![\w-])/,
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['NOTION_TOKEN=«secret_{alnum:43}»', 'token: "«secret_{alnum:43}»"'],
    noMatch: [
      'NOTION_TOKEN=secret_{alnum:42}',
      'NOTION_TOKEN=secret_{alnum:44}',
      'NOTION_TOKEN=secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NOTION_TOKEN=xsecret_{alnum:43}',
    ],
  },
});
