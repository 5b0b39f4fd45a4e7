import { defineRule } from '../../src/core/rule.ts';

export const huggingfaceUserToken = defineRule({
  id: 'huggingface-user-token',
  title: 'Hugging Face user access token',
  category: 'secret',
  description: "Lets its holder read the account's private models and data sets and, with write scope, replace its public ones.",
  remediation:
    'Invalidate it at huggingface.co under Settings > Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://huggingface.co/docs/hub/security-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Hugging Face',
  keywords: ['hf_'],
  pattern: /(?<![\w-])hf_[A-Za-z]{34}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['HF_TOKEN=«hf_{alpha:34}»', 'login(token="«hf_{alpha:34}»")'],
    noMatch: [
      'HF_TOKEN=hf_{alpha:33}',
      'HF_TOKEN=hf_{alpha:35}',
      'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'HF_TOKEN=xhf_{alpha:34}',
      'HF_TOKEN=hf_{digits:34}',
    ],
  },
});

export const huggingfaceOrganizationToken = defineRule({
  id: 'huggingface-organization-token',
  title: 'Hugging Face organization token',
  category: 'secret',
  description: 'Lets its holder act for the organization: read its private models and data sets and replace its public ones.',
  remediation:
    "Delete it at huggingface.co in the organization's settings, then read the new one from the environment or a vault.",
  references: ['https://huggingface.co/docs/hub/security-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Hugging Face',
  keywords: ['api_org_'],
  pattern: /(?<![\w-])api_org_[A-Za-z]{34}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['HF_ORG_TOKEN=«api_org_{alpha:34}»', "use_auth_token='«api_org_{alpha:34}»'"],
    noMatch: [
      'HF_ORG_TOKEN=api_org_{alpha:33}',
      'HF_ORG_TOKEN=api_org_{alpha:35}',
      'HF_ORG_TOKEN=api_org_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'HF_ORG_TOKEN=xapi_org_{alpha:34}',
      'api_org_{digits:34}',
    ],
  },
});
