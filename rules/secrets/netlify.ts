import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const netlifyAccessToken = defineRule({
  id: 'netlify-access-token',
  title: 'Netlify access token',
  category: 'secret',
  description: "Lets its holder deploy the account's sites and read their environment variables.",
  remediation:
    'Delete it in Netlify under User settings > Applications > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.netlify.com/api/get-started/#authentication'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Netlify',
  keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
  pattern: /(?<![\w-])nf[pcoub]_[A-Za-z0-9]{36}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['NETLIFY_TOKEN=«nfp_{alnum:36}»', 'token: "«nfp_{alnum:36}»"'],
    noMatch: [
      'NETLIFY_TOKEN=nfp_{alnum:35}',
      'NETLIFY_TOKEN=nfp_{alnum:37}',
      'NETLIFY_TOKEN=nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NETLIFY_TOKEN=xnfp_{alnum:36}',
    ],
  },
});

export const netlifyLegacyToken = defineRule({
  id: 'netlify-legacy-token',
  title: 'Netlify access token without prefix',
  category: 'secret',
  description: "Lets its holder deploy the account's sites and read their environment variables.",
  remediation:
    'Delete it in Netlify under User settings > Applications > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.netlify.com/api/get-started/#authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Netlify',
  keywords: ['netlify'],
  pattern: assigned(credential('netlify'), '[A-Za-z0-9_-]{40,46}'),
  entropy: 3.5,
  require: ['letters-and-digits', 'not-words', 'not-uuid'],
  examples: {
    match: ['NETLIFY_AUTH_TOKEN=«{base64url:42}q»', 'netlify_token: "«{alnum:40}»"'],
    noMatch: [
      'NETLIFY_AUTH_TOKEN={base64url:38}q',
      'NETLIFY_AUTH_TOKEN={base64url:46}q',
      'NETLIFY_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:42}q',
    ],
  },
});
