import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const fullstoryApiKey = defineRule({
  id: 'fullstory-api-key',
  title: 'FullStory API key',
  category: 'secret',
  description: "Lets its holder export recorded sessions and change users and events within the key's rights.",
  remediation: 'Delete it in FullStory under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://developer.fullstory.com/server/authentication/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'FullStory',
  keywords: ['fullstory'],
  pattern: assigned(credential('fullstory'), String.raw`(?:na1|eu1)\.[A-Za-z0-9+/]{20,200}={0,2}`),
  entropy: 3.3,
  examples: {
    match: ['FULLSTORY_API_KEY=«na1.{base64:80}==»', '"fullstoryToken": "«eu1.{alnum:64}»"'],
    noMatch: [
      'FULLSTORY_API_KEY=na1.{base64:19}==',
      'FULLSTORY_API_KEY=na1.{base64:201}==',
      'FULLSTORY_API_KEY=na1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
      'commit: na1.{base64:80}==',
      'FULLSTORY_API_KEY=na1.{alnum:12}',
      'FULLSTORY_API_KEY=us1.{alnum:64}',
      'region: na1.{alnum:64}',
    ],
  },
});
