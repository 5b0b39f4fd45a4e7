import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const jenkinsApiToken = defineRule({
  id: 'jenkins-api-token',
  title: 'Jenkins API token',
  category: 'secret',
  description: 'Lets its holder start jobs, and read what they print, as the user it belongs to.',
  remediation:
    "Revoke it in Jenkins under the user's Security page, API Token, then read the new one from the environment or a vault.",
  references: ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Jenkins',
  keywords: ['jenkins'],
  pattern: assigned(credential('jenkins'), '11[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['JENKINS_API_KEY=«11{hex:32}»', '"jenkinsToken": "«11{hex:32}»"'],
    noMatch: [
      'JENKINS_API_KEY=11{hex:31}',
      'JENKINS_API_KEY=11{hex:33}',
      'JENKINS_API_KEY=11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: 11{hex:32}',
    ],
  },
});
