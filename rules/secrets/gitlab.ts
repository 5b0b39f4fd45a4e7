import { defineRule } from '../../src/core/rule.ts';
import { gitlabToken } from '../_shared/gitlab.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'GitLab',
  references: ['https://docs.gitlab.com/security/tokens/', 'https://docs.gitlab.com/user/profile/personal_access_tokens/'],
} as const;

export const gitlabPersonalAccessToken = defineRule({
  ...COMMON,
  id: 'gitlab-personal-access-token',
  title: 'GitLab personal, project or group access token',
  description: 'Lets its holder use the API and the repositories of its user, project or group within its scopes.',
  remediation:
    'Revoke it under Preferences > Access tokens (project and group tokens: Settings > Access tokens), then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['glpat-'],
  pattern: gitlabToken('glpat-', '20'),
  proof: 'gitlab-routable-crc32',
  examples: {
    match: [
      'GITLAB_TOKEN=«glpat-{base64url:20}»',
      'git clone "https://oauth2:«{token:gitlab-routable-crc32}»@gitlab.com/acme/site.git"',
      'PRIVATE-TOKEN: «glpat-{base64url:34}.{loweralnum:9}»',
    ],
    noMatch: [
      'glpat-{alnum:19}',
      'glpat-{alnum:21}',
      'glpat_{alnum:20}',
      'xglpat-{alnum:20}',
      'glpat-xxxxxxxxxxxxxxxxxxxx',
      'GITLAB_TOKEN=$CI_JOB_TOKEN',
    ],
  },
});

export const gitlabOauthAppSecret = defineRule({
  ...COMMON,
  id: 'gitlab-oauth-app-secret',
  title: 'GitLab OAuth application secret',
  description: 'Lets its holder pose as the application and turn authorisation codes into access tokens.',
  remediation:
    'Renew the secret under Applications of the user, group or instance, then read it from the environment or a vault.',
  severity: 'critical',
  keywords: ['gloas-'],
  pattern: gitlabToken('gloas-', '64'),
  examples: {
    match: ['GITLAB_CLIENT_SECRET=«gloas-{hex:64}»', 'secret: "«gloas-{base64url:64}»"'],
    noMatch: ['gloas-{hex:63}', 'gloas-{hex:65}', 'xgloas-{hex:64}', 'gloas-{alnum:20}'],
  },
});

export const gitlabScimToken = defineRule({
  ...COMMON,
  id: 'gitlab-scim-token',
  title: 'GitLab SCIM token',
  description: 'Lets its holder add, change and remove the members of the group.',
  remediation:
    'Reset it under the group’s Settings > SAML SSO > Generate a SCIM token, then enter it in the identity provider alone.',
  severity: 'critical',
  keywords: ['glsoat-'],
  pattern: gitlabToken('glsoat-', '20,50'),
  examples: {
    match: ['SCIM_TOKEN=«glsoat-{base64url:20}»', 'token = "«glsoat-{alnum:20}»"'],
    noMatch: ['glsoat-{alnum:19}', 'glsoat-{alnum:51}', 'xglsoat-{alnum:20}', 'glsoat-xxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabSessionCookie = defineRule({
  ...COMMON,
  id: 'gitlab-session-cookie',
  title: 'GitLab session cookie',
  description: 'Lets its holder act as the user who is logged in, until the session ends.',
  remediation: 'Sign the session out under Preferences > Active sessions, and record requests without their cookies.',
  severity: 'high',
  keywords: ['_gitlab_session='],
  pattern: token('_gitlab_session=(?<secret>[0-9a-f]{32}|[0-9a-z]{32})', '0-9A-Za-z'),
  examples: {
    match: ['Cookie: _gitlab_session=«{hex:32}»; path=/', 'curl -b "_gitlab_session=«{loweralnum:32}»"'],
    noMatch: [
      '_gitlab_session={hex:31}',
      '_gitlab_session={hex:33}',
      '_gitlab_session=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '_gitlab_session=; path=/',
    ],
  },
});

export const gitlabAgentToken = defineRule({
  ...COMMON,
  id: 'gitlab-agent-token',
  title: 'GitLab agent token for Kubernetes',
  description: 'Lets its holder pose as the cluster’s agent and read the manifests and configuration meant for it.',
  remediation: 'Revoke it under Operate > Kubernetes clusters > the agent > Access tokens, then mount the new one from a secret.',
  severity: 'critical',
  keywords: ['glagent-'],
  pattern: gitlabToken('glagent-', '50,64'),
  examples: {
    match: ['--set config.token=«glagent-{base64url:50}»', 'token: «glagent-{alnum:64}»'],
    noMatch: [
      'glagent-{alnum:49}',
      'glagent-{alnum:65}',
      'xglagent-{alnum:50}',
      'glagent-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
