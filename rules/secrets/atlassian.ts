import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const atlassianApiToken = defineRule({
  id: 'atlassian-api-token',
  title: 'Atlassian API token',
  category: 'secret',
  description: 'Lets its holder act in Jira, Confluence and Bitbucket Cloud as the account that made it.',
  remediation: 'Revoke it at id.atlassian.com > Security > API tokens, then read the new one from the environment or a vault.',
  references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Atlassian',
  keywords: ['atatt3'],
  pattern: /(?<![\w-])ATATT3[\w-]{150,250}=[0-9A-F]{8}(?![\w=-])/,
  proof: 'atlassian-crc32',
  examples: {
    match: ['ATLASSIAN_TOKEN=«{token:atlassian-crc32:ATATT3}»', 'jira_password: "«ATATT3xFfGF0{base64url:171}={HEX:8}»"'],
    noMatch: [
      'ATATT3xFfGF0{base64url:100}={HEX:8}',
      'ATATT3xFfGF0{base64url:171}={HEX:7}',
      'ATATT3xFfGF0{base64url:171}={hex:8}g',
      'xATATT3xFfGF0{base64url:171}={HEX:8}',
    ],
  },
});

export const atlassianAdminApiKey = defineRule({
  id: 'atlassian-admin-api-key',
  title: 'Atlassian organization API key',
  category: 'secret',
  description: 'Lets its holder administer an Atlassian organization: users, groups, policies and audit log.',
  remediation: 'Revoke it at admin.atlassian.com > Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Atlassian',
  keywords: ['atctt3'],
  pattern: /(?<![\w-])ATCTT3[\w-]{150,250}=[0-9A-F]{8}(?![\w=-])/,
  proof: 'atlassian-crc32',
  examples: {
    match: ['ATLASSIAN_ADMIN_KEY=«{token:atlassian-crc32:ATCTT3}»', 'key: "«ATCTT3xFfGN0{base64url:171}={HEX:8}»"'],
    noMatch: [
      'ATCTT3xFfGN0{base64url:100}={HEX:8}',
      'ATCTT3xFfGN0{base64url:171}={HEX:7}',
      'xATCTT3xFfGN0{base64url:171}={HEX:8}',
    ],
  },
});

export const atlassianLegacyApiToken = defineRule({
  id: 'atlassian-legacy-api-token',
  title: 'Atlassian API token, short form',
  category: 'secret',
  description: 'Lets its holder act in Jira, Confluence and Bitbucket Cloud as the account that made it.',
  remediation: 'Revoke it at id.atlassian.com > Security > API tokens, then read the new one from the environment or a vault.',
  references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Atlassian',
  keywords: ['atlassian', 'jira', 'confluence'],
  pattern: assigned(credential('atlassian|jira|confluence'), '[A-Za-z0-9]{20}[A-F0-9]{4}'),
  entropy: 3.2,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['JIRA_API_TOKEN=«{alnum:20}{HEX:4}»', '"confluenceToken": "«{alnum:20}{HEX:4}»"'],
    noMatch: [
      'JIRA_API_TOKEN={alnum:19}{HEX:4}',
      'JIRA_API_TOKEN={alnum:21}{HEX:4}',
      'JIRA_API_TOKEN=xxxxxxxxxxxxxxxxxxxx{HEX:4}',
      'commit: {alnum:20}{HEX:4}',
      'ATLASSIAN_TOKEN={alnum:18}{HEX:4}',
      'jira_key = {alnum:22}{HEX:4}',
    ],
  },
});
