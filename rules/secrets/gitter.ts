import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const gitterAccessToken = defineRule({
  id: 'gitter-access-token',
  title: 'Gitter access token',
  category: 'secret',
  description: 'Lets its holder read and write messages as the user it belongs to.',
  remediation: 'Reset it on developer.gitter.im, then read the new one from the environment or a vault.',
  references: ['https://developer.gitter.im/docs/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Gitter',
  keywords: ['gitter'],
  pattern: assigned(credential('gitter'), String.raw`[\w-]{40}`),
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['GITTER_TOKEN=«{base64url:39}q»', '"gitterToken": "«{hex:40}»"'],
    noMatch: [
      'GITTER_TOKEN={base64url:38}q',
      'GITTER_TOKEN={base64url:40}q',
      'GITTER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:39}q',
    ],
  },
});
