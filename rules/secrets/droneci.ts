import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const droneciAccessToken = defineRule({
  id: 'droneci-access-token',
  title: 'Drone CI access token',
  category: 'secret',
  description:
    "Lets its holder start builds and read and change the server's repositories and their secrets as the user it belongs to.",
  remediation:
    "Reset it on the Drone server under the account's settings, then read the new one from the environment or a vault.",
  references: ['https://docs.drone.io/cli/install/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Drone CI',
  keywords: ['drone'],
  pattern: assigned(credential('drone(?:_?ci)?'), '[A-Za-z0-9]{32}'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['DRONE_TOKEN=«{alnum:32}»', '"droneToken": "«{alnum:32}»"'],
    noMatch: [
      'DRONE_TOKEN={alnum:31}',
      'DRONE_TOKEN={alnum:33}',
      'DRONE_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:32}',
    ],
  },
});
