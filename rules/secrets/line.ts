import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const lineChannelAccessToken = defineRule({
  id: 'line-channel-access-token',
  title: 'LINE channel access token',
  category: 'secret',
  description: "Lets its holder send messages as the LINE official account and read its followers' profiles.",
  remediation:
    "Reissue it in the LINE Developers console under the channel's Messaging API tab, then read the new one from the environment or a vault.",
  references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'LINE',
  keywords: [
    'line_',
    'linebot',
    'line.bot',
    'line-',
    'channelaccesstoken',
    'channel_access_token',
    'channel-access-token',
    'channel-token',
  ],
  pattern: assigned(String.raw`(?<![a-z])line[\w.-]{0,24}?token|channel_?-?(?:access_?-?)?token`, '[A-Za-z0-9+/]{140,200}={0,2}'),
  reach: 700,
  entropy: 4,
  examples: {
    match: ['LINE_CHANNEL_ACCESS_TOKEN=«{base64:170}=»', "channelAccessToken: '«{base64:171}=»'"],
    noMatch: [
      'LINE_CHANNEL_ACCESS_TOKEN={base64:139}=',
      'LINE_CHANNEL_ACCESS_TOKEN={base64:201}=',
      'LINE_CHANNEL_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
      'commit: {base64:170}=',
      'LINE_CHANNEL_ACCESS_TOKEN={base64:100}',
    ],
  },
});

export const lineChannelSecret = defineRule({
  id: 'line-channel-secret',
  title: 'LINE channel secret',
  category: 'secret',
  description: 'Lets its holder sign made-up webhook events and fetch access tokens for the channel.',
  remediation:
    "Reissue it in the LINE Developers console under the channel's Basic settings, then read the new one from the environment or a vault.",
  references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'LINE',
  keywords: ['line_', 'linebot', 'line.bot', 'channelsecret', 'channel_secret'],
  pattern: assigned(String.raw`(?<![a-z])line[\w.-]{0,24}?secret|channel_?secret`, '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['LINE_CHANNEL_SECRET=«{hex:32}»', "channelSecret: '«{hex:32}»'"],
    noMatch: [
      'LINE_CHANNEL_SECRET={hex:31}',
      'LINE_CHANNEL_SECRET={hex:33}',
      'LINE_CHANNEL_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
