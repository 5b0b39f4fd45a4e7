import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const jiraDataCenterToken = defineRule({
  id: 'jira-data-center-token',
  title: 'Jira or Confluence Data Center personal access token',
  category: 'secret',
  description: 'Lets its holder act on a Jira or Confluence Data Center server as the account that made it.',
  remediation:
    'Revoke it under Profile > Personal access tokens of that server, then read the new one from the environment or a vault.',
  references: ['https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Jira',
  keywords: ['jira', 'confluence'],
  // Twelve digits, a colon and 20 random bytes in base64: the first byte is a digit, so the text starts with M, N or O.
  pattern: assigned(credential('jira|confluence'), '[MNO][ADTjz][A-Za-z0-9+/]{42}'),
  entropy: 3.5,
  proof: 'atlassian-dc-token',
  examples: {
    match: ['JIRA_TOKEN=«{token:atlassian-dc-token}»', 'confluence_pat: "«{token:atlassian-dc-token}»"'],
    noMatch: [
      'commit: {token:atlassian-dc-token}',
      'JIRA_TOKEN=MT{base64:41}',
      'JIRA_TOKEN=MT{base64:43}',
      'JIRA_TOKEN=ab{base64:42}',
    ],
  },
});
