import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const configcatSdkKey = defineRule({
  id: 'configcat-sdk-key',
  title: 'ConfigCat SDK key',
  category: 'secret',
  description: "Lets its holder download the environment's feature flags and targeting rules.",
  remediation:
    'Revoke it in the ConfigCat dashboard under the SDK key of the environment, then read the new one from the environment or a vault.',
  references: ['https://configcat.com/docs/sdk-reference/overview/'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'ConfigCat',
  keywords: ['configcat'],
  pattern: [
    /(?<![\w-])configcat-(?:sdk-1|proxy)\/[\w-]{22}\/[\w-]{22}(?![\w/-])/,
    assigned(credential('configcat'), String.raw`[\w-]{22}/[\w-]{22}`),
  ],
  entropy: 3.3,
  examples: {
    match: ['CONFIGCAT_SDK_KEY=«configcat-sdk-1/{base64url:22}/{base64url:21}q»', '"configcatSdkKey": "«{alnum:22}/{alnum:22}»"'],
    noMatch: [
      'CONFIGCAT_SDK_KEY=configcat-sdk-1/{base64url:21}/{base64url:21}q',
      'CONFIGCAT_SDK_KEY=configcat-sdk-1/{base64url:23}/{base64url:21}q',
      'CONFIGCAT_SDK_KEY=configcat-sdk-1/xxxxxxxxxxxxxxxxxxxxxx/{base64url:21}q',
      'CONFIGCAT_SDK_KEY={alnum:22}/{alnum:21}',
    ],
  },
});
