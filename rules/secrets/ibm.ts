import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const ibmCloudApiKey = defineRule({
  id: 'ibm-cloud-api-key',
  title: 'IBM Cloud API key',
  category: 'secret',
  description: 'Lets its holder act on IBM Cloud as the user or service id that made it.',
  remediation:
    'Delete it in the IBM Cloud console under Manage > Access (IAM) > API keys, then read the new one from the environment or a vault.',
  references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'IBM Cloud',
  keywords: ['ibm', 'bluemix'],
  pattern: assigned(named('ibm|bluemix', 'key|token|secret|pass|auth'), '[A-Za-z0-9_-]{44}'),
  entropy: 3.8,
  require: ['mixed-case-and-digit', 'not-words'],
  examples: {
    match: ['IBMCLOUD_API_KEY=«{base64url:43}q»', 'ibm_cloud_api_key: "«{alnum:44}»"'],
    noMatch: [
      'IBMCLOUD_API_KEY={base64url:42}q',
      'IBMCLOUD_API_KEY={base64url:44}q',
      'IBMCLOUD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq',
      'commit: {base64url:43}q',
    ],
  },
});
