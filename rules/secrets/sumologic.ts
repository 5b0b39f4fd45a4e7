import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const sumologicAccessId = defineRule({
  id: 'sumologic-access-id',
  title: 'Sumo Logic access id',
  category: 'secret',
  description: 'Names an access key; useless without the key, which often stands beside it.',
  remediation: 'Check that the access key is nowhere in the repository.',
  references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Sumo Logic',
  keywords: ['sumo'],
  pattern: assigned(credential('sumo'), 'su[A-Za-z0-9]{12}'),
  entropy: 2.8,
  require: ['letters-and-digits'],
  examples: {
    match: ['SUMOLOGIC_ACCESS_ID=«su{alnum:12}»', '"sumoAccessId": "«su{alnum:12}»"'],
    noMatch: [
      'SUMOLOGIC_ACCESS_ID=su{alnum:11}',
      'SUMOLOGIC_ACCESS_ID=su{alnum:13}',
      'SUMOLOGIC_ACCESS_ID=suxxxxxxxxxxxx',
      'commit: su{alnum:12}',
    ],
  },
});

export const sumologicAccessKey = defineRule({
  id: 'sumologic-access-key',
  title: 'Sumo Logic access key',
  category: 'secret',
  description: "With the access id it lets its holder search the account's logs and manage collectors as the user who made it.",
  remediation:
    'Delete it in Sumo Logic under Administration > Security > Access Keys, then read the new one from the environment or a vault.',
  references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Sumo Logic',
  keywords: ['sumo'],
  pattern: assigned(credential('sumo'), '[A-Za-z0-9]{64}'),
  entropy: 3.5,
  require: ['letters-and-digits'],
  examples: {
    match: ['SUMOLOGIC_ACCESS_KEY=«{alnum:64}»', '"sumoAccessKey": "«{alnum:64}»"'],
    noMatch: [
      'SUMOLOGIC_ACCESS_KEY={alnum:63}',
      'SUMOLOGIC_ACCESS_KEY={alnum:65}',
      'SUMOLOGIC_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:64}',
    ],
  },
});
