import { defineRule } from '../../src/core/rule.ts';

export const mailchimpApiKey = defineRule({
  id: 'mailchimp-api-key',
  title: 'Mailchimp API key',
  category: 'secret',
  description: 'Lets its holder read and change audiences, campaigns and account settings, and send mail to the subscribers.',
  remediation: 'Revoke it under Account & billing > Extras > API keys, then read the new one from the environment or a vault.',
  references: ['https://mailchimp.com/help/about-api-keys/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mailchimp',
  keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
  lead: 32,
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}-us[1-9]\d?(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['MAILCHIMP_API_KEY=«{hex:32}-us21»', "client.setConfig({ apiKey: '«{hex:32}-us6»' })"],
    noMatch: [
      '{hex:31}-us2',
      '{hex:33}-us2',
      '{HEX:32}-us2',
      '{hex:32}-us',
      '{hex:32}-us123',
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-us1',
    ],
  },
});
