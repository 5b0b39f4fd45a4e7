import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'JFrog',
  severity: 'critical',
  references: [
    'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
  ],
} as const;

export const artifactoryApiKey = defineRule({
  ...COMMON,
  id: 'artifactory-api-key',
  title: 'JFrog Artifactory API key',
  description: 'Lets its holder read and deploy packages and images with all permissions of its user.',
  remediation: 'Revoke it in the user’s profile, then use an access token of narrow scope, read from the environment or a vault.',
  confidence: 'high',
  keywords: ['akcp'],
  pattern: token('AKCp[0-9A-Za-z]{68,70}'),
  entropy: 3.5,
  proof: 'artifactory-api-key',
  examples: {
    match: ['ARTIFACTORY_API_KEY=«{token:artifactory-api-key}»', 'X-JFrog-Art-Api: «AKCp{base58:69}»'],
    noMatch: [
      'AKCp{base58:67}',
      'AKCp{base58:71}',
      'xAKCp{base58:69}',
      'AkCp{base58:69}',
      'AKCpxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const artifactoryReferenceToken = defineRule({
  ...COMMON,
  id: 'artifactory-reference-token',
  title: 'JFrog reference or identity token',
  description: 'Lets its holder use the platform’s repositories and API within the token’s scope.',
  remediation:
    'Revoke it under Administration > User Management > Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/understanding-identity-tokens'],
  confidence: 'high',
  keywords: ['cmvmdgtu'],
  pattern: token('cmVmdGtu[0-9A-Za-z+/]{56}', 'A-Za-z0-9+/=_-'),
  proof: 'artifactory-reference',
  examples: {
    match: [
      'JFROG_ACCESS_TOKEN=«{token:artifactory-reference}»',
      'curl -H "Authorization: Bearer «{token:artifactory-reference}»"',
    ],
    noMatch: [
      'cmVmdGtu{alnum:55}',
      'cmVmdGtu{alnum:57}',
      'xcmVmdGtu{alnum:56}',
      'cmVmdGtuxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const artifactoryPassword = defineRule({
  ...COMMON,
  id: 'artifactory-password',
  title: 'JFrog token or encrypted password',
  description: 'Lets its holder use the platform’s repositories and API as its user.',
  remediation: 'Revoke it in the user’s profile or under Access Tokens, then read the new one from the environment or a vault.',
  confidence: 'medium',
  keywords: ['jfrog', 'artifactory', 'bintray', 'xray'],
  pattern: assigned(credential('jfrog|artifactory|bintray|xray'), '[0-9A-Za-z]{64}|[0-9A-Za-z]{73}'),
  entropy: 3.5,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['JFROG_TOKEN=«{alnum:64}»', 'artifactory_password: «{alnum:73}»', 'bintrayApiKey = "«{loweralnum:64}»"'],
    noMatch: [
      'JFROG_TOKEN={alnum:63}',
      'JFROG_TOKEN={alnum:65}',
      'jfrog_url={alnum:64}',
      'sha256={hex:64}',
      'JFROG_TOKEN=your-token',
    ],
  },
});
