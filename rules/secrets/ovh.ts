import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const ovhApplicationSecret = defineRule({
  id: 'ovh-application-secret',
  title: 'OVHcloud application secret or consumer key',
  category: 'secret',
  description:
    "The application's key, its secret and a consumer key let their holder manage the account's servers, domains and storage.",
  remediation:
    'Revoke the credential with the API (/me/api/credential) or delete the application (/me/api/application), then read the new one from the environment or a vault.',
  references: ['https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'OVHcloud',
  keywords: ['ovh'],
  pattern: assigned(String.raw`(?<![a-z])ovh[\w .-]{0,24}?(?:secret|consumer|ck|as)`, '[A-Za-z0-9]{32}'),
  entropy: 3.2,
  require: ['letters-and-digits'],
  examples: {
    match: ['OVH_APPLICATION_SECRET=«{alnum:32}»', '"ovhConsumerKey": "«{alnum:32}»"'],
    noMatch: [
      'OVH_APPLICATION_SECRET={alnum:31}',
      'OVH_APPLICATION_SECRET={alnum:33}',
      'OVH_APPLICATION_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
    ],
  },
});

export const ovhApplicationKey = defineRule({
  id: 'ovh-application-key',
  title: 'OVHcloud application key',
  category: 'secret',
  description: 'Names an application; useless without its secret and a consumer key, which often stand beside it.',
  remediation: 'Check that the secret and the consumer key are nowhere in the repository.',
  references: ['https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'OVHcloud',
  keywords: ['ovh'],
  pattern: assigned(String.raw`(?<![a-z])ovh[\w .-]{0,24}?(?:app|key|ak)`, '[A-Za-z0-9]{16}'),
  entropy: 2.8,
  require: ['letters-and-digits'],
  examples: {
    match: ['OVH_APPLICATION_KEY=«{alnum:16}»', '"ovhAppKey": "«{alnum:16}»"'],
    noMatch: [
      'OVH_APPLICATION_KEY={alnum:15}',
      'OVH_APPLICATION_KEY={alnum:17}',
      'OVH_APPLICATION_KEY=xxxxxxxxxxxxxxxx',
      'commit: {alnum:16}',
    ],
  },
});
