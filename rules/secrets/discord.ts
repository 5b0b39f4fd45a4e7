import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const discordBotToken = defineRule({
  id: 'discord-bot-token',
  title: 'Discord bot token',
  category: 'secret',
  description:
    'Lets its holder act as the bot: read and write messages and, with its permissions, administer every server it is in.',
  remediation:
    'Reset it in the Discord Developer Portal under Bot > Reset Token, then read the new one from the environment or a vault.',
  references: ['https://discord.com/developers/docs/reference#authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Discord',
  keywords: ['discord', 'token', 'authorization', '.login(', 'bot.run(', 'client.run('],
  // The first segment is the bot's id in base64: it starts with a digit, hence M, N or O.
  pattern:
    /(?:discord|token|authorization|\.login\(|bot\.run\(|client\.run\()[^\r\n]{0,80}?(?<![\w.-])(?<secret>[MNO][A-Za-z0-9]{23,27}\.[\w-]{6}\.[\w-]{27,38})(?![\w.-])/i,
  proof: 'discord-snowflake',
  examples: {
    match: [
      'DISCORD_TOKEN=«{token:discord-snowflake}»',
      'client.login("«{token:discord-snowflake}»");',
      'discord_bot_token: "«MT{alnum:22}.{base64url:6}.{base64url:27}»"',
    ],
    noMatch: [
      'DISCORD_TOKEN=MT{alnum:20}.{base64url:6}.{base64url:27}',
      'DISCORD_TOKEN=MT{alnum:22}.{base64url:5}.{base64url:27}',
      'DISCORD_TOKEN=aT{alnum:22}.{base64url:6}.{base64url:27}',
      'MT{alnum:22}.{base64url:6}.{base64url:27}',
    ],
  },
});

export const discordBotTokenAlone = defineRule({
  id: 'discord-bot-token-file',
  title: 'Discord bot token alone on a line',
  category: 'secret',
  description: 'Lets its holder act as the bot. A program reads it from this file, where no name says what it is.',
  remediation:
    'Reset it in the Discord Developer Portal under Bot > Reset Token, then read the new one from the environment or a vault.',
  references: ['https://discord.com/developers/docs/reference#authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Discord',
  keywords: ['discord'],
  path: /\.txt$|(?:^|[/._-])(?:tokens?|secrets?|discord)(?:\.(?:key|cfg|conf))?$/i,
  everyLine: { least: 59 },
  pattern: /[ \t"'=]{0,8}(?<secret>[MNO][A-Za-z0-9]{23,25}\.[\w-]{6}\.[\w-]{27,38})(?![\w.-])/,
  proof: 'discord-snowflake',
  examples: {
    path: 'token.txt',
    match: ['«MT{alnum:22}.{base64url:6}.{base64url:27}»\n', 'bots:\n  "«{token:discord-snowflake}»"\n'],
    noMatch: [
      'MT{alnum:20}.{base64url:6}.{base64url:27}\n',
      'aT{alnum:22}.{base64url:6}.{base64url:27}\n',
      'MT{alnum:22}.{base64url:5}.{base64url:27}\n',
    ],
  },
});

export const discordWebhook = defineRule({
  id: 'discord-webhook',
  title: 'Discord webhook address',
  category: 'secret',
  description: 'Lets anybody who knows it post to the channel.',
  remediation:
    'Delete the webhook under Edit channel > Integrations > Webhooks, then read the new one from the environment or a vault.',
  references: ['https://discord.com/developers/docs/resources/webhook'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Discord',
  keywords: ['discord.com/api/', 'discordapp.com/api/'],
  pattern:
    /(?:https:\/\/(?:ptb\.|canary\.)?)?discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/[\w-]{60,80}(?![\w-])/,
  lead: 15,
  examples: {
    match: [
      'DISCORD_WEBHOOK=«https://discord.com/api/webhooks/{digits:18}/{base64url:68}»',
      'url: "«https://canary.discordapp.com/api/v10/webhooks/{digits:19}/{base64url:68}»"',
    ],
    noMatch: [
      'DISCORD_WEBHOOK=https://discord.com/api/webhooks/{digits:18}/{base64url:59}',
      'DISCORD_WEBHOOK=https://discord.com/api/webhooks/{digits:18}/{base64url:81}',
      'DISCORD_WEBHOOK=https://discord.com/api/webhooks/{digits:18}/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'https://discord.com/api/webhooks/{digits:16}/{base64url:68}',
      'https://discord.com/api/webhooks/{digits:18}/{base64url:40}',
      'https://discord.com/api/channels/{digits:18}/messages',
    ],
  },
});

export const discordClientSecret = defineRule({
  id: 'discord-client-secret',
  title: 'Discord client secret',
  category: 'secret',
  description: "Lets its holder act as the application in OAuth: exchange users' codes for tokens.",
  remediation: 'Reset it in the Discord Developer Portal under OAuth2, then read the new one from the environment or a vault.',
  references: ['https://discord.com/developers/docs/topics/oauth2'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Discord',
  keywords: ['discord'],
  pattern: assigned(named('discord', 'secret|token|key'), '[A-Za-z0-9_-]{32}'),
  entropy: 3.2,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['DISCORD_CLIENT_SECRET=«{base64url:31}a»', '"discordClientSecret": "«{alnum:32}»"'],
    noMatch: [
      'DISCORD_CLIENT_SECRET={base64url:30}a',
      'DISCORD_CLIENT_SECRET={base64url:32}a',
      'DISCORD_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa',
      'commit: {base64url:31}a',
      'DISCORD_PUBLIC_GUILD={digits:18}',
    ],
  },
});
