import { defineRule } from '../../src/core/rule.ts';

export const mergifyApplicationKey = defineRule({
  id: 'mergify-application-key',
  title: 'Mergify application key',
  category: 'secret',
  description: "Lets its holder command the merge queue of the organization's repositories.",
  remediation: 'Delete it in the Mergify dashboard under Applications, then read the new one from the environment or a vault.',
  references: ['https://docs.mergify.com/api-usage/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Mergify',
  keywords: ['mergify_application_key_'],
  pattern: /(?<![\w-])mergify_application_key_[\w-]{40,100}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['MERGIFY_TOKEN=«mergify_application_key_{base64url:64}»', 'token: "«mergify_application_key_{base64url:64}»"'],
    noMatch: [
      'MERGIFY_TOKEN=mergify_application_key_{base64url:39}',
      'MERGIFY_TOKEN=mergify_application_key_{base64url:101}',
      'MERGIFY_TOKEN=mergify_application_key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'MERGIFY_TOKEN=xmergify_application_key_{base64url:64}',
    ],
  },
});
