import { defineRule } from '../../src/core/rule.ts';
import { gitlabToken } from '../_shared/gitlab.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'GitLab',
  references: ['https://docs.gitlab.com/security/tokens/'],
} as const;

export const gitlabDeployToken = defineRule({
  ...COMMON,
  id: 'gitlab-deploy-token',
  title: 'GitLab deploy token',
  description: 'Lets its holder clone repositories and pull or push packages and images of the project or group.',
  remediation:
    'Revoke it under Settings > Repository > Deploy tokens, then read the new one from a masked CI/CD variable or a vault.',
  severity: 'critical',
  keywords: ['gldt-'],
  pattern: gitlabToken('gldt-', '20'),
  examples: {
    match: ['DEPLOY_TOKEN=«gldt-{base64url:20}»', 'docker login -u deploy -p «gldt-{alnum:20}» registry.gitlab.com'],
    noMatch: ['gldt-{alnum:19}', 'gldt-{alnum:21}', 'xgldt-{alnum:20}', 'gldt-xxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabRunnerToken = defineRule({
  ...COMMON,
  id: 'gitlab-runner-token',
  title: 'GitLab runner authentication token',
  description: 'Lets its holder run as the runner: take its jobs, and with them the source code and the CI/CD variables.',
  remediation:
    'Reset it under Settings > CI/CD > Runners (or `gitlab-runner reset-token`), then keep config.toml out of repositories.',
  severity: 'critical',
  keywords: ['glrt-', 'glrtr-'],
  pattern: gitlabToken('glrtr?-(?:t\\d{1,2}_)?', '20'),
  proof: 'gitlab-routable-crc32',
  examples: {
    match: [
      'token = "«glrt-{base64url:20}»"',
      '--token «glrt-t1_{base64url:20}»',
      'RUNNER=«{token:gitlab-routable-crc32:glrt-t2_}»',
    ],
    noMatch: ['glrt-{alnum:19}', 'glrt-{alnum:21}', 'xglrt-{alnum:20}', 'glrt-xxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabRunnerRegistrationToken = defineRule({
  ...COMMON,
  id: 'gitlab-runner-registration-token',
  title: 'GitLab runner registration token (legacy)',
  description: 'Lets its holder add a runner of their own to the project, group or instance and receive its jobs and variables.',
  remediation: 'Reset it under Settings > CI/CD > Runners, and create runners with authentication tokens instead.',
  severity: 'critical',
  keywords: ['gr1348941'],
  pattern: token(String.raw`GR1348941[\w-]{20,50}`),
  examples: {
    match: ['REGISTRATION_TOKEN=«GR1348941{base64url:20}»', 'gitlab-runner register -r «GR1348941{alnum:20}»'],
    noMatch: ['GR1348941{alnum:19}', 'GR1348941{alnum:51}', 'xGR1348941{alnum:20}', 'GR1348941xxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabTriggerToken = defineRule({
  ...COMMON,
  id: 'gitlab-trigger-token',
  title: 'GitLab pipeline trigger token',
  description: 'Lets its holder start pipelines, with variables of their choice, in the name of the user who made it.',
  remediation:
    'Revoke it under Settings > CI/CD > Pipeline trigger tokens, then read the new one from the environment or a vault.',
  severity: 'high',
  keywords: ['glptt-'],
  pattern: gitlabToken('glptt-', '40'),
  examples: {
    match: ['curl -F token=«glptt-{hex:40}» -F ref=main "$URL"', 'TRIGGER_TOKEN=«glptt-{hex:40}»'],
    noMatch: ['glptt-{hex:39}', 'glptt-{hex:41}', 'xglptt-{hex:40}', 'glptt-{alnum:20}'],
  },
});

export const gitlabJobToken = defineRule({
  ...COMMON,
  id: 'gitlab-job-token',
  title: 'GitLab CI/CD job token',
  description: 'Lets its holder use repositories, packages and the API as the job, for as long as the job runs.',
  remediation: 'Cancel the job, and keep CI_JOB_TOKEN out of files, artifacts and logs.',
  severity: 'medium',
  keywords: ['glcbt-'],
  pattern: token(String.raw`glcbt-(?:[0-9A-Za-z]{1,5}_)?[\w-]{20}`),
  examples: {
    match: ['CI_JOB_TOKEN=«glcbt-{alnum:2}_{base64url:20}»', 'JOB-TOKEN: «glcbt-{alnum:20}»'],
    noMatch: ['glcbt-{alnum:19}', 'glcbt-{alnum:2}_{alnum:21}', 'xglcbt-{alnum:20}', 'glcbt-64_xxxxxxxxxxxxxxxxxxxx'],
  },
});
