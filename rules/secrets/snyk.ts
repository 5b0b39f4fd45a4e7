import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const snykApiToken = defineRule({
  id: 'snyk-api-token',
  title: 'Snyk API token',
  category: 'secret',
  description: "Lets its holder read the organization's projects and their vulnerabilities, and change them within its role.",
  remediation:
    'Revoke it at app.snyk.io under Account settings > API Token, then read the new one from the environment or a vault.',
  references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Snyk',
  keywords: ['snyk'],
  pattern: assigned(credential('snyk'), String.raw`(?:snyk_[usp]at\.)?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}`),
  entropy: 3,
  examples: {
    match: ['SNYK_TOKEN=«{uuid}»', '"snykApiKey": "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'SNYK_ORG_NAME={uuid}', 'SNYK_TOKEN={uuid}0', 'SNYK_TOKEN={hex:32}'],
  },
});
