import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const contentfulPersonalAccessToken = defineRule({
  id: 'contentful-personal-access-token',
  title: 'Contentful personal access token',
  category: 'secret',
  description: 'Lets its holder change the content and settings of every space the account may open.',
  remediation: 'Revoke it in Contentful under Settings > CMA tokens, then read the new one from the environment or a vault.',
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Contentful',
  keywords: ['cfpat-'],
  pattern: /(?<![\w-])CFPAT-[\w-]{43}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['CONTENTFUL_TOKEN=«CFPAT-{base64url:43}»', 'token: "«CFPAT-{base64url:43}»"'],
    noMatch: [
      'CONTENTFUL_TOKEN=CFPAT-{base64url:42}',
      'CONTENTFUL_TOKEN=CFPAT-{base64url:44}',
      'CONTENTFUL_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'CONTENTFUL_TOKEN=xCFPAT-{base64url:43}',
    ],
  },
});

export const contentfulAccessToken = defineRule({
  id: 'contentful-access-token',
  title: 'Contentful delivery or preview token',
  category: 'secret',
  description: "Lets its holder read the space's published content, or with a preview token its drafts.",
  remediation: 'Delete it in Contentful under Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Contentful',
  keywords: ['contentful'],
  pattern: assigned(credential('contentful'), String.raw`[\w-]{43}`),
  entropy: 3.5,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['CONTENTFUL_ACCESS_TOKEN=«{base64url:42}q»', '"contentfulPreviewToken": "«{alnum:43}»"'],
    noMatch: [
      'CONTENTFUL_ACCESS_TOKEN={base64url:41}q',
      'CONTENTFUL_ACCESS_TOKEN={base64url:43}q',
      'CONTENTFUL_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:42}q',
    ],
  },
});
