import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const flickrApiKey = defineRule({
  id: 'flickr-api-key',
  title: 'Flickr API key or token',
  category: 'secret',
  description: "Lets its holder call Flickr as the application or, with a token, read the account's photographs.",
  remediation: "Replace it in Flickr's App Garden, then read the new one from the environment or a vault.",
  references: ['https://www.flickr.com/services/api/misc.api_keys.html'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Flickr',
  keywords: ['flickr'],
  pattern: assigned(credential('flickr'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['FLICKR_API_KEY=«{hex:32}»', '"flickrToken": "«{hex:32}»"'],
    noMatch: [
      'FLICKR_API_KEY={hex:31}',
      'FLICKR_API_KEY={hex:33}',
      'FLICKR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
