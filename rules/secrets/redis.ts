import { defineRule } from '../../src/core/rule.ts';

export const redisConnectionString = defineRule({
  id: 'redis-connection-string',
  title: 'Password in a Redis address',
  category: 'secret',
  description:
    'Opens the data store named beside it: lets its holder read and change all keys, and often run commands on the server.',
  remediation:
    'Change the password (ACL SETUSER or requirepass), pass the address in the environment, then read the new one from the environment or a vault.',
  references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Redis',
  keywords: ['redis://', 'rediss://'],
  pattern: /rediss?:\/\/(?<user>[^\s:@\/"'`<>]{0,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,200})@[\w.\[-]/i,
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: ['REDIS_URL=redis://:«{alnum:20}»@cache.acme.org:6379/0', 'url: "rediss://app:«{alnum:16}»@cache.acme.org:6380"'],
    noMatch: [
      'REDIS_URL=redis://:{alnum:3}@cache.acme.org:6379/0',
      'REDIS_URL=redis://:{alnum:201}@cache.acme.org:6379/0',
      'REDIS_URL=redis://:xxxxxxxxxxxxxxxxxxxx@cache.acme.org:6379/0',
      'REDIS_URL=redis://localhost:6379/0',
      'REDIS_URL=redis://app@cache.acme.org:6379',
      'REDIS_URL=redis://app:app@cache:6379',
    ],
  },
});
