import { defineRule } from '../../src/core/rule.ts';

export const telegramBotToken = defineRule({
  id: 'telegram-bot-token',
  title: 'Telegram bot token',
  category: 'secret',
  description: 'Lets its holder run the bot: read what it is sent and post as it.',
  remediation: 'Revoke it in the chat with @BotFather (/revoke), then read the new one from the environment or a vault.',
  references: ['https://core.telegram.org/bots/features#botfather', 'https://core.telegram.org/bots/api#authorizing-your-bot'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Telegram',
  keywords: [':aa', 'telegram', 'tgbot', 'tg_bot'],
  lead: 16,
  pattern: [
    // Issued tokens continue with AA; what only begins with A must be named.
    /(?<![\w.:-])(?:bot)?(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/,
    /(?:[Tt]elegram|TELEGRAM|[Tt]g_?[Bb]ot|TG_BOT)[^\n]{0,40}?(?<![\w.:-])(?<secret>\d{5,16}:A[\w-]{34})(?![\w-])/,
  ],
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: [
      'TELEGRAM_BOT_TOKEN=«{digits:10}:AA{base64url:33}»',
      'https://api.telegram.org/bot«1{digits:8}:AA{alnum:33}»/sendMessage',
      'telegram bot: «{digits:8}:A{base64url:34}»',
      'bot = Bot(token="«1{digits:9}:AA{base64url:33}»")',
    ],
    noMatch: [
      '{digits:9}:AA{alnum:32}',
      '{digits:9}:AA{alnum:34}',
      '{digits:3}:AA{alnum:33}',
      'clm{digits:8}:AgencyIdentificationCodeContentType',
      '123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
