import { defineRule } from '../../src/core/rule.ts';

export const openshiftUserToken = defineRule({
  id: 'openshift-user-token',
  title: 'OpenShift user token',
  category: 'secret',
  description: 'Lets its holder act on the cluster as the user for as long as the token lives, a day by default.',
  remediation: 'Delete it with `oc delete useroauthaccesstokens`, then read the new one from the environment or a vault.',
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/managing-oauth-access-tokens',
  ],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'OpenShift',
  keywords: ['sha256~'],
  pattern: /(?<![\w-])sha256~[\w-]{43}(?![\w-])/,
  entropy: 3.3,
  proof: 'base64-32',
  examples: {
    match: ['oc login --token=«{token:base64-32:sha256~}»', 'token: "«{token:base64-32:sha256~}»"'],
    noMatch: ['oc login --token=x{token:base64-32:sha256~}', 'sha256~{base64url:42}', 'sha256~{base64url:44}', 'sha256:{hex:64}'],
  },
});
