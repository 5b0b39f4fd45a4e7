import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'GitHub',
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  ],
} as const;

export const githubPersonalAccessToken = defineRule({
  ...COMMON,
  id: 'github-personal-access-token',
  title: 'GitHub personal access token (classic)',
  description: 'Lets its holder read and write every repository and organisation its owner can, within the scopes it was given.',
  remediation:
    'Delete it under Settings > Developer settings > Personal access tokens, look through the security log, then read a fine-grained token from the environment or a vault.',
  severity: 'critical',
  keywords: ['ghp_'],
  pattern: token('ghp_[0-9A-Za-z]{36}'),
  proof: 'github-crc32',
  examples: {
    match: [
      'GITHUB_TOKEN=«{token:github-crc32:ghp_}»',
      'git clone https://x-access-token:«{token:github-crc32:ghp_}»@github.com/acme/site.git',
      'headers = {"Authorization": "token «ghp_{alnum:36}»"}',
    ],
    noMatch: [
      'ghp_{alnum:35}',
      'ghp_{alnum:37}',
      'xghp_{alnum:36}',
      'GHP_{alnum:36}',
      'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'GITHUB_TOKEN=${{ secrets.GITHUB_TOKEN }}',
    ],
  },
});

export const githubFineGrainedToken = defineRule({
  ...COMMON,
  id: 'github-fine-grained-token',
  title: 'GitHub fine-grained personal access token',
  description: 'Lets its holder use the repositories and permissions it was made for, in the name of its owner.',
  remediation:
    'Delete it under Settings > Developer settings > Personal access tokens > Fine-grained tokens, then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['github_pat_'],
  pattern: token('github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}'),
  proof: 'github-pat-sha256',
  examples: {
    match: ['GH_TOKEN="«{token:github-pat-sha256}»"', 'token: «github_pat_{alnum:22}_{alnum:59}»'],
    noMatch: [
      'github_pat_{alnum:22}_{alnum:58}',
      'github_pat_{alnum:22}_{alnum:60}',
      'github_pat_{alnum:21}_{alnum:59}',
      'github_pat_{alnum:82}',
      'GH_TOKEN=github_pat_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const githubOauthToken = defineRule({
  ...COMMON,
  id: 'github-oauth-token',
  title: 'GitHub OAuth access token',
  description: 'Lets its holder act on GitHub for the user who authorised the application, within the scopes that were granted.',
  remediation:
    'Revoke it under Settings > Applications > Authorized OAuth Apps or through the API for applications, then keep tokens out of code.',
  severity: 'critical',
  keywords: ['gho_'],
  pattern: token('gho_[0-9A-Za-z]{36}'),
  proof: 'github-crc32',
  examples: {
    match: ['oauth_token: «{token:github-crc32:gho_}»', 'gh auth login --with-token <<< "«gho_{alnum:36}»"'],
    noMatch: ['gho_{alnum:35}', 'gho_{alnum:37}', 'logho_{alnum:36}', 'gho_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const githubUserToServerToken = defineRule({
  ...COMMON,
  id: 'github-user-to-server-token',
  title: 'GitHub App user access token',
  description: 'Lets its holder act on GitHub for the user who authorised the app, within what the app may do.',
  remediation:
    'Revoke it under Settings > Applications > Authorized GitHub Apps or through the API for apps, then keep tokens out of code.',
  severity: 'critical',
  keywords: ['ghu_'],
  pattern: token('ghu_[0-9A-Za-z]{36}'),
  proof: 'github-crc32',
  examples: {
    match: ['USER_TOKEN=«{token:github-crc32:ghu_}»', "const token = '«ghu_{alnum:36}»';"],
    noMatch: ['ghu_{alnum:35}', 'ghu_{alnum:37}', 'xghu_{alnum:36}', 'ghu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});
