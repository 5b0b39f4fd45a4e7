import { defineRule } from '../../src/core/rule.ts';

export const devinApiKey = defineRule({
  id: 'devin-api-key',
  title: 'Devin API key',
  category: 'secret',
  description:
    "Lets its holder start sessions on the organization's bill, with access to the repositories and secrets given to Devin.",
  remediation:
    'Revoke it at app.devin.ai under Settings > API keys (service users: Settings > Service users), then read the new one from the environment or a vault.',
  references: ['https://docs.devin.ai/api-reference/authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Devin',
  keywords: ['apk_', 'cog_'],
  pattern: [/(?<![\w-])apk_(?:user_)?[A-Za-z0-9+/_-]{60,200}={0,2}(?![\w+/=-])/, /(?<![\w-])cog_[a-z2-7]{52}(?![\w-])/],
  entropy: 3.3,
  examples: {
    match: ['DEVIN_API_KEY=«apk_user_{alnum:90}==»', 'token: "«cog_{loweralnum:0}{lower:52}»"'],
    noMatch: [
      'DEVIN_API_KEY=apk_user_{alnum:54}==',
      'DEVIN_API_KEY=apk_user_{alnum:201}==',
      'DEVIN_API_KEY=apk_user_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
      'DEVIN_API_KEY=apk_{alnum:40}',
      'cog_{lower:51}',
      'cog_{lower:51}1',
      'xcog_{lower:52}',
    ],
  },
});
