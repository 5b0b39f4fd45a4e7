import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'Slack',
  references: ['https://docs.slack.dev/authentication/tokens', 'https://docs.slack.dev/authentication/using-token-rotation'],
} as const;

export const slackConfigurationToken = defineRule({
  ...COMMON,
  id: 'slack-configuration-token',
  title: 'Slack app configuration token',
  description: 'Lets its holder create and change the workspace’s apps through their manifests.',
  remediation: 'Revoke it at api.slack.com/apps under Your App Configuration Tokens, then make a new one when it is needed.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['xoxe.xox'],
  pattern: token(String.raw`xoxe\.xox[bp]-\d-[0-9A-Za-z]{140,180}`),
  examples: {
    match: ['SLACK_CONFIG_TOKEN=«xoxe.xoxp-1-{alnum:163}»', '"token": "«xoxe.xoxb-1-{alnum:166}»"'],
    noMatch: ['xoxe.xoxp-1-{alnum:100}', 'xoxe.xoxp-1-{alnum:181}', 'xxoxe.xoxp-1-{alnum:163}', 'xoxe.xoxp-1-xxx'],
  },
});

export const slackRefreshToken = defineRule({
  ...COMMON,
  id: 'slack-refresh-token',
  title: 'Slack refresh token',
  description: 'Lets its holder make new access or configuration tokens.',
  remediation: 'Revoke the token it belongs to with auth.revoke, and store refresh tokens encrypted.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['xoxe-'],
  pattern: token(String.raw`xoxe-\d-[0-9A-Za-z]{140,160}`),
  examples: {
    match: ['SLACK_REFRESH_TOKEN=«xoxe-1-{alnum:146}»', '"refresh_token": "«xoxe-1-{alnum:147}»"'],
    noMatch: ['xoxe-1-{alnum:100}', 'xoxe-1-{alnum:161}', 'xxoxe-1-{alnum:146}', 'XOxE-RROAmw, Home and Garden'],
  },
});

export const slackSessionToken = defineRule({
  ...COMMON,
  id: 'slack-session-token',
  title: 'Slack browser session token',
  description: 'With the session’s cookie it lets its holder use Slack as the user, without any app.',
  remediation: 'Sign the user out of all sessions in the account settings, and use an app’s token instead.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['xoxc-'],
  pattern: token(String.raw`xoxc-(?:\d{8,14}-){2,4}[0-9a-f]{64}`),
  examples: {
    match: [
      'token=«xoxc-{digits:12}-{digits:12}-{digits:13}-{hex:64}»',
      'SLACK_XOXC="«xoxc-{digits:11}-{digits:12}-{digits:13}-{hex:64}»"',
    ],
    noMatch: [
      'xoxc-{digits:12}-{digits:12}-{hex:63}',
      'xoxc-{digits:12}-{digits:12}-{hex:65}',
      'xoxc-{hex:64}',
      'xoxc-your-token',
    ],
  },
});

export const slackSessionCookie = defineRule({
  ...COMMON,
  id: 'slack-session-cookie',
  title: 'Slack session cookie',
  description: 'With a session token it lets its holder use Slack as the user.',
  remediation: 'Sign the user out of all sessions in the account settings, and record requests without their cookies.',
  severity: 'critical',
  confidence: 'high',
  keywords: ['xoxd-'],
  pattern: /(?<![A-Za-z0-9])xoxd-(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){100,400}={0,2}/,
  entropy: 3.5,
  examples: {
    match: ['Cookie: d=«xoxd-{base64:60}%2B{base64:60}%3D»', 'SLACK_XOXD=«xoxd-{base64:140}»'],
    noMatch: ['xoxd-{alnum:60}', 'xxoxd-{alnum:140}', 'xoxd-your-cookie', 'xoxd-xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const slackLegacyToken = defineRule({
  ...COMMON,
  id: 'slack-legacy-token',
  title: 'Slack legacy or workspace token',
  description: 'Lets its holder act in the workspace with the scopes of the user or app that made it.',
  remediation: 'Revoke it with auth.revoke, and replace it by an app’s bot token that is read from the environment or a vault.',
  severity: 'high',
  confidence: 'medium',
  keywords: ['xoxa-', 'xoxr-', 'xoxb-', 'xoxp-', 'xoxo-', 'xoxs-'],
  pattern: token('xox[abprso]-(?:[0-9A-Za-z]{1,64}-){0,4}[0-9A-Za-z]{8,72}'),
  entropy: 3,
  require: ['not-words'],
  examples: {
    match: ['SLACK_TOKEN=«xoxa-2-{digits:12}-{digits:12}-{digits:12}-{hex:32}»', 'token = "«xoxr-{alnum:36}»"'],
    noMatch: ['xoxa-{alpha:6}', 'xoxb-Slack-BOT-TOKEN', 'xoxb-xxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx', 'xxoxr-{alnum:36}'],
  },
});
