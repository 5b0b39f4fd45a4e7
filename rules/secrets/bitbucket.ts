import { defineRule } from '../../src/core/rule.ts';

export const bitbucketAppPassword = defineRule({
  id: 'bitbucket-app-password',
  title: 'Bitbucket app password',
  category: 'secret',
  description:
    "Lets its holder act on Bitbucket Cloud as the account that made it: read and push to private repositories, within the password's permissions.",
  remediation:
    'Revoke it under Bitbucket > Personal settings > App passwords, use an API token with the least scopes, then read the new one from the environment or a vault.',
  references: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Bitbucket',
  keywords: ['atbb'],
  pattern: /(?<![\w-])ATBB[A-Za-z0-9]{24}[A-Fa-f0-9]{8}(?![\w-])/,
  proof: 'bitbucket-crc32',
  examples: {
    match: [
      'BITBUCKET_PASSWORD=«{token:bitbucket-crc32}»',
      'git clone https://x-token-auth@bitbucket.org # «ATBB{alnum:24}{HEX:8}»',
    ],
    noMatch: [
      'BITBUCKET_PASSWORD=x{token:bitbucket-crc32}',
      'ATBB{alnum:23}{HEX:8}',
      'ATBB{alnum:24}{HEX:9}',
      'xATBB{alnum:24}{HEX:8}',
      'ATBBxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const bitbucketDataCenterToken = defineRule({
  id: 'bitbucket-data-center-token',
  title: 'Bitbucket Data Center HTTP access token',
  category: 'secret',
  description:
    'Lets its holder read or push to the repositories of a Bitbucket Data Center server with the permissions of the token.',
  remediation:
    "Revoke it under Manage account > HTTP access tokens (or the project's or repository's settings), then read the new one from the environment or a vault.",
  references: ['https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Bitbucket',
  keywords: ['bbdc-'],
  pattern: /(?<![\w-])BBDC-[MNO][A-Za-z0-9+/]{39,55}={0,2}(?![\w+/=-])/,
  proof: 'atlassian-dc-token',
  examples: {
    match: ['BITBUCKET_TOKEN=«{token:atlassian-dc-token:BBDC-}»', 'curl -H "X-Token: «{token:atlassian-dc-token:BBDC-}»"'],
    noMatch: [
      'BBDC-MT{base64:30}',
      'BBDC-MT{base64:80}',
      'xBBDC-MT{base64:42}',
      'BBDC-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
