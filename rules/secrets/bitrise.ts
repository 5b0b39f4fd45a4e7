import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const bitriseAccessToken = defineRule({
  id: 'bitrise-access-token',
  title: 'Bitrise access token',
  category: 'secret',
  description: "Lets its holder start builds and read and change the settings of the user's or workspace's applications.",
  remediation:
    'Revoke it in Bitrise under Account settings > Security (workspaces: Workspace API token), then read the new one from the environment or a vault.',
  references: ['https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Bitrise',
  keywords: ['bitrise'],
  pattern: assigned(credential('bitrise'), String.raw`[\w-]{60,120}`),
  entropy: 3.5,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['BITRISE_TOKEN=«{base64url:85}q»', '"bitriseToken": "«{base64url:61}q»"'],
    noMatch: [
      'BITRISE_TOKEN={base64url:58}q',
      'BITRISE_TOKEN={base64url:120}q',
      'BITRISE_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:85}q',
    ],
  },
});
