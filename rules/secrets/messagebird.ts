import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const messagebirdAccessKey = defineRule({
  id: 'messagebird-access-key',
  title: 'MessageBird access key',
  category: 'secret',
  description: "Lets its holder send messages and calls on the account's balance and read its contacts.",
  remediation:
    'Delete it in the MessageBird dashboard under Developers > API access, then read the new one from the environment or a vault.',
  references: ['https://developers.messagebird.com/api/#authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'MessageBird',
  keywords: ['messagebird', 'message-bird', 'message_bird'],
  pattern: assigned(credential('message[_-]?bird'), '[A-Za-z0-9]{25}'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['MESSAGEBIRD_API_KEY=«{alnum:25}»', 'message-bird-token: "«{loweralnum:25}»"'],
    noMatch: [
      'MESSAGEBIRD_API_KEY={alnum:24}',
      'MESSAGEBIRD_API_KEY={alnum:26}',
      'MESSAGEBIRD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:25}',
    ],
  },
});

export const messagebirdClientId = defineRule({
  id: 'messagebird-client-id',
  title: 'MessageBird client id',
  category: 'secret',
  description: 'Names an application towards MessageBird; useless without its secret.',
  remediation: 'Check that its secret is nowhere in the repository.',
  references: ['https://developers.messagebird.com/api/#authentication'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'MessageBird',
  keywords: ['messagebird', 'message-bird', 'message_bird'],
  pattern: assigned(credential('message[_-]?bird'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['MESSAGEBIRD_CLIENT_KEY=«{uuid}»', '"messagebirdToken": "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'MESSAGEBIRD_API_KEY={uuid}0', 'MESSAGEBIRD_API_KEY={hex:32}', 'widget: {uuid}'],
  },
});
