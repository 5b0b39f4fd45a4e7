import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const spotifyClientSecret = defineRule({
  id: 'spotify-client-secret',
  title: 'Spotify client secret',
  category: 'secret',
  description: "Lets its holder act as the application: exchange users' codes for tokens.",
  remediation:
    "Rotate it in the Spotify developer dashboard under the application's Settings, then read the new one from the environment or a vault.",
  references: ['https://developer.spotify.com/documentation/web-api/concepts/apps'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Spotify',
  keywords: ['spotify'],
  pattern: assigned(named('spotify', 'secret|token|key|pass'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['SPOTIFY_CLIENT_SECRET=«{hex:32}»', '"spotifySecret": "«{hex:32}»"'],
    noMatch: [
      'SPOTIFY_CLIENT_SECRET={hex:31}',
      'SPOTIFY_CLIENT_SECRET={hex:33}',
      'SPOTIFY_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
      'SPOTIFY_PLAYLIST={hex:32}',
    ],
  },
});
