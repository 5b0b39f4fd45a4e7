import { defineRule } from '../../src/core/rule.ts';

export const typeformPersonalAccessToken = defineRule({
  id: 'typeform-personal-access-token',
  title: 'Typeform personal access token',
  category: 'secret',
  description: "Lets its holder read the account's forms and the responses given to them.",
  remediation: 'Delete it in Typeform under Account > Personal tokens, then read the new one from the environment or a vault.',
  references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Typeform',
  keywords: ['tfp_'],
  pattern: /(?<![\w-])tfp_[\w.=-]{59}(?![\w.=-])/,
  entropy: 3.3,
  examples: {
    match: ['TYPEFORM_TOKEN=«tfp_{alnum:44}_{alnum:14}»', 'token: "«tfp_{base64url:58}q»"'],
    noMatch: [
      'TYPEFORM_TOKEN=tfp_{alnum:43}_{alnum:14}',
      'TYPEFORM_TOKEN=tfp_{alnum:45}_{alnum:14}',
      'TYPEFORM_TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_{alnum:14}',
      'xtfp_{alnum:59}',
    ],
  },
});
