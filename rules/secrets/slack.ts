import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Slack',
  references: [
    'https://docs.slack.dev/authentication/tokens',
    'https://docs.slack.dev/authentication/best-practices-for-security',
  ],
} as const;

const REVOKE =
  'Revoke it with auth.revoke or by reinstalling the app, look at the access logs, then read the new one from the environment or a vault.';

export const slackBotToken = defineRule({
  ...COMMON,
  id: 'slack-bot-token',
  title: 'Slack bot token',
  description: 'Lets its holder read and post as the bot in the workspace, within the app’s scopes.',
  remediation: REVOKE,
  severity: 'critical',
  keywords: ['xoxb-'],
  // The second number is missing in tokens of before 2018.
  pattern: token(String.raw`xoxb-\d{8,14}-(?:\d{8,14}-)?[0-9A-Za-z]{18,26}`),
  entropy: 2.5,
  examples: {
    match: [
      'SLACK_BOT_TOKEN=«xoxb-{digits:12}-{digits:13}-{alnum:24}»',
      'token: "«xoxb-{digits:12}-{alnum:24}»"',
      "new WebClient('«xoxb-{digits:11}-{digits:12}-{alnum:24}»')",
    ],
    noMatch: [
      'xoxb-{digits:12}-{digits:13}-{alnum:10}',
      'xoxb-{digits:12}-{digits:13}-{alnum:40}',
      'xxoxb-{digits:12}-{digits:13}-{alnum:24}',
      'xoxb-your-bot-token',
      'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const slackUserToken = defineRule({
  ...COMMON,
  id: 'slack-user-token',
  title: 'Slack user token',
  description: 'Lets its holder read and post as the user in the workspace, within the app’s scopes.',
  remediation: REVOKE,
  severity: 'critical',
  keywords: ['xoxp-', 'xoxe-', 'xoxs-', 'xoxo-'],
  pattern: token(String.raw`xox[eops]-(?:\d{8,14}-){1,3}[0-9A-Za-z]{24,34}`),
  entropy: 2.5,
  examples: {
    match: [
      'SLACK_TOKEN=«xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}»',
      '"token": "«xoxe-{digits:11}-{digits:12}-{digits:13}-{alnum:28}»"',
      'legacy = "«xoxs-{digits:11}-{digits:11}-{digits:11}-{hex:32}»"',
    ],
    noMatch: [
      'xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:20}',
      'xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:40}',
      'xoxp-{alnum:32}',
      'xoxp-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const slackAppToken = defineRule({
  ...COMMON,
  id: 'slack-app-token',
  title: 'Slack app-level token',
  description: 'Lets its holder open the app’s socket connections and receive its events from every workspace.',
  remediation:
    'Delete it under Basic Information > App-Level Tokens of the app, then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['xapp-'],
  pattern: token(String.raw`xapp-\d-[A-Z0-9]{8,14}-\d{10,14}-[0-9a-z]{64}`),
  examples: {
    match: [
      'SLACK_APP_TOKEN=«xapp-1-A{upperalnum:10}-{digits:13}-{hex:64}»',
      'appToken: "«xapp-1-A{upperalnum:10}-{digits:13}-{loweralnum:64}»"',
    ],
    noMatch: [
      'xapp-1-A{upperalnum:10}-{digits:13}-{hex:63}',
      'xapp-1-A{upperalnum:10}-{digits:13}-{hex:65}',
      'xapp-A{upperalnum:10}-{digits:13}-{hex:64}',
      'xapp-1-your-token',
    ],
  },
});

export const slackWebhookUrl = defineRule({
  ...COMMON,
  id: 'slack-webhook-url',
  title: 'Slack incoming webhook or workflow trigger',
  description: 'Lets its holder post messages to the channel or start the workflow; nothing can be read with it.',
  remediation:
    'Remove it under Incoming Webhooks of the app (workflows: change the trigger), then read the new address from the environment or a vault.',
  references: ['https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'],
  severity: 'high',
  keywords: ['hooks.slack.com/', 'hooks.slack.com\\/'],
  pattern:
    /hooks\.slack\.com\\?\/(?:services|workflows|triggers)\\?\/(?<secret>[TE][A-Z0-9]{6,14}(?:\\?\/[A-Za-z0-9]{6,40}){1,3}|[A-Za-z0-9+/]{43,56})(?![A-Za-z0-9+/])/,
  entropy: 3.2,
  examples: {
    embed: false,
    match: [
      'curl -d "$BODY" https://hooks.slack.com/services/«T{upperalnum:10}/B{upperalnum:10}/{alnum:24}»',
      'url: "https://hooks.slack.com/triggers/«T{upperalnum:10}/{digits:13}/{hex:32}»"',
      '{"url":"https:\\/\\/hooks.slack.com\\/services\\/«T{upperalnum:8}\\/B{upperalnum:8}\\/{alnum:24}»"}',
    ],
    noMatch: [
      'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
      'https://hooks.slack.com/services/$SLACK_WEBHOOK_PATH',
      'https://hooks.slack.com/services/',
      'https://hooks.slack.com/services/your/webhook/url',
    ],
  },
});
