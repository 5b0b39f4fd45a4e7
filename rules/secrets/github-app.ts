import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'GitHub',
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app',
  ],
} as const;

export const githubServerToServerToken = defineRule({
  ...COMMON,
  id: 'github-server-to-server-token',
  title: 'GitHub App installation token',
  description: 'Lets its holder do what the app may do on the repositories it is installed on, for up to an hour.',
  remediation: 'Revoke it with DELETE /installation/token, find out how it came into a file, and make a new one for each run.',
  severity: 'high',
  confidence: 'high',
  keywords: ['ghs_'],
  pattern: token('ghs_[0-9A-Za-z]{36}'),
  proof: 'github-crc32',
  examples: {
    match: ['GITHUB_TOKEN=«{token:github-crc32:ghs_}»', 'Authorization: token «ghs_{alnum:36}»'],
    noMatch: ['ghs_{alnum:35}', 'ghs_{alnum:37}', 'highs_{alnum:36}', 'ghs_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const githubStatelessToken = defineRule({
  ...COMMON,
  id: 'github-stateless-token',
  title: 'GitHub App installation token (stateless)',
  description: 'Lets its holder do what the app may do on the repositories it is installed on, until it expires.',
  remediation:
    'Suspend the installation or rotate the app’s private key, find out how it came into a file, and make a new one for each run.',
  severity: 'high',
  confidence: 'high',
  keywords: ['ghs_'],
  pattern: token(String.raw`ghs_\d{1,12}_ey[\w-]{10,1000}\.ey[\w-]{10,4000}\.[\w-]{20,1400}`),
  reach: 8192,
  proof: 'jwt',
  examples: {
    match: ['GITHUB_TOKEN=«{token:jwt:ghs_1234_}»', '"token": "«{token:jwt:ghs_98765_}»"'],
    noMatch: ['ghs_{alnum:12}_{token:jwt}', 'xghs_12_{token:jwt}', 'ghs_12_eyJ{alnum:20}', 'ghs_12_{alnum:36}'],
  },
});

export const githubRefreshToken = defineRule({
  ...COMMON,
  id: 'github-refresh-token',
  title: 'GitHub refresh token',
  description: 'Lets its holder, together with the client secret, make new user access tokens for six months.',
  remediation:
    'Revoke the authorisation under Settings > Applications > Authorized GitHub Apps, then store refresh tokens encrypted.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['ghr_'],
  pattern: token('ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36})'),
  proof: 'github-crc32',
  examples: {
    match: ['"refresh_token": "«{token:github-crc32:ghr_}»"', 'REFRESH=«ghr_{alnum:76}»', 'REFRESH=«ghr_{alnum:36}»'],
    noMatch: ['ghr_{alnum:75}', 'ghr_{alnum:77}', 'ghr_{alnum:37}', 'xghr_{alnum:76}'],
  },
});

export const githubLegacyToken = defineRule({
  ...COMMON,
  id: 'github-legacy-token',
  title: 'GitHub token or client secret without prefix',
  description: 'Lets its holder act as the application or, with a token from before 2021, as the user.',
  remediation:
    'Make a new client secret under Settings > Developer settings > OAuth Apps (tokens: Personal access tokens), delete the old one, then read it from the environment or a vault.',
  severity: 'critical',
  confidence: 'medium',
  keywords: ['github', 'gh_token', 'gh-token', 'ghtoken', 'gh_pat', 'gh_secret', 'gh_client'],
  pattern: assigned(
    `${named('github', 'token|secret|key|pass|pwd|auth|cred|pat')}|gh[_-]?token|gh_(?:pat|secret|client[_-]?secret)`,
    '[0-9a-f]{40}',
  ),
  entropy: 3,
  examples: {
    match: [
      'GITHUB_CLIENT_SECRET=«{hex:40}»',
      'github_token: "«{hex:40}»"',
      'GH_TOKEN=«{hex:40}»',
      'gitHubOauthSecret = "«{hex:40}»"',
    ],
    noMatch: [
      'GITHUB_SHA={hex:40}',
      'github commit {hex:40}',
      'GITHUB_CLIENT_SECRET={hex:39}',
      'GITHUB_CLIENT_SECRET={hex:41}',
      'GITHUB_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'uses: github/token-action@{hex:40}',
    ],
  },
});
