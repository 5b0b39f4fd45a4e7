import { defineRule } from '../../src/core/rule.ts';

export const authressAccessKey = defineRule({
  id: 'authress-access-key',
  title: 'Authress service client access key',
  category: 'secret',
  description: "Lets its holder sign tokens and read and change the account's access records as the service client.",
  remediation:
    "Delete it in the Authress management portal under the service client's access keys, then read the new one from the environment or a vault.",
  references: ['https://authress.io/knowledge-base/docs/authorization/service-clients/access-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Authress',
  keywords: ['.acc_', '.acc-'],
  pattern:
    /(?<![\w.-])(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}(?![\w+/=-])/,
  lead: 48,
  entropy: 3.5,
  examples: {
    match: [
      'AUTHRESS_KEY=«sc_{loweralnum:20}.{loweralnum:4}.acc_{loweralnum:20}.{alnum:64}»',
      'token: "«authress_{loweralnum:16}.{loweralnum:5}.acc-{loweralnum:12}.{base64url:63}q»"',
    ],
    noMatch: [
      'AUTHRESS_KEY=sc_{loweralnum:20}.{loweralnum:4}.acc_{loweralnum:20}.{alnum:29}',
      'AUTHRESS_KEY=sc_{loweralnum:20}.{loweralnum:4}.acc_{loweralnum:20}.{alnum:121}',
      'AUTHRESS_KEY=sc_{loweralnum:20}.{loweralnum:4}.acc_{loweralnum:20}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'sc_{loweralnum:4}.{loweralnum:4}.acc_{loweralnum:20}.{alnum:64}',
      'sc_{loweralnum:20}.{loweralnum:4}.acc_{loweralnum:20}.{alnum:20}',
      'sc_{loweralnum:20}.{loweralnum:4}.usr_{loweralnum:20}.{alnum:64}',
    ],
  },
});
