import { defineRule } from '../../src/core/rule.ts';
import { gitlabToken } from '../_shared/gitlab.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'GitLab',
  references: ['https://docs.gitlab.com/security/tokens/'],
} as const;

export const gitlabFeedToken = defineRule({
  ...COMMON,
  id: 'gitlab-feed-token',
  title: 'GitLab feed token',
  description: 'Lets its holder read the activity and calendar feeds of its user, private projects included.',
  remediation: 'Reset it under Preferences > Access tokens > Feed token.',
  severity: 'medium',
  keywords: ['glft-'],
  pattern: gitlabToken('glft-', '20'),
  examples: {
    match: ['https://gitlab.com/dashboard/issues.ics?feed_token=«glft-{base64url:20}»', 'FEED_TOKEN=«glft-{alnum:20}»'],
    noMatch: ['glft-{alnum:19}', 'glft-{alnum:21}', 'xglft-{alnum:20}', 'glft-xxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabIncomingMailToken = defineRule({
  ...COMMON,
  id: 'gitlab-incoming-mail-token',
  title: 'GitLab incoming mail token',
  description: 'Lets its holder open issues and merge requests by mail in the name of its user.',
  remediation: 'Reset it under Preferences > Access tokens > Incoming email token.',
  severity: 'medium',
  keywords: ['glimt-'],
  pattern: [gitlabToken('glimt-', '25'), /(?<![A-Za-z0-9])glimt-[\w-]{25}(?=-(?:issue|merge-request)@)/],
  examples: {
    match: ['incoming+acme-site-1-«glimt-{loweralnum:25}»-issue@gitlab.com', 'MAIL_TOKEN=«glimt-{loweralnum:25}»'],
    noMatch: ['glimt-{alnum:24}', 'glimt-{alnum:26}', 'xglimt-{alnum:25}', 'glimt-xxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const gitlabFeatureFlagToken = defineRule({
  ...COMMON,
  id: 'gitlab-feature-flag-token',
  title: 'GitLab feature flag client token',
  description: 'Lets its holder read the feature flags of the project.',
  remediation: 'Reset it under Deploy > Feature flags > Configure, then read it from the environment.',
  severity: 'low',
  keywords: ['glffct-'],
  pattern: gitlabToken('glffct-', '20'),
  examples: {
    match: ['UNLEASH_INSTANCE_ID=«glffct-{base64url:20}»', 'instanceId: "«glffct-{alnum:20}»"'],
    noMatch: ['glffct-{alnum:19}', 'glffct-{alnum:21}', 'xglffct-{alnum:20}', 'glffct-xxxxxxxxxxxxxxxxxxxx'],
  },
});
