import { defineRule } from '../../src/core/rule.ts';

export const tableauPersonalAccessToken = defineRule({
  id: 'tableau-personal-access-token',
  title: 'Tableau personal access token',
  category: 'secret',
  description: "With its name it lets its holder read and change the site's workbooks and data sources as the user who made it.",
  remediation:
    'Revoke it in Tableau under My Account Settings > Personal Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Tableau',
  keywords: ['==:'],
  pattern: /(?<![\w+/-])[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}(?![\w+/=-])/,
  lead: 22,
  proof: 'tableau-token',
  examples: {
    match: ['TABLEAU_PAT_SECRET=«{token:tableau-token}»', 'secret: "«{token:tableau-token}»"'],
    noMatch: ['{base64:21}==:{alnum:32}', '{base64:22}==:{alnum:31}', '{base64:22}=:{alnum:32}'],
  },
});
