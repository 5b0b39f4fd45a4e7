import { defineRule } from '../../src/core/rule.ts';

export const rabbitmqConnectionString = defineRule({
  id: 'rabbitmq-connection-string',
  title: 'Password in an AMQP address',
  category: 'secret',
  description: 'Opens the message broker named beside it: lets its holder read and send messages with the rights of the user.',
  remediation:
    "Change the user's password (`rabbitmqctl change_password`), pass the address in the environment, then read the new one from the environment or a vault.",
  references: ['https://www.rabbitmq.com/docs/uri-spec'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'RabbitMQ',
  keywords: ['amqp://', 'amqps://'],
  pattern: /amqps?:\/\/(?<user>[^\s:@\/"'`<>]{1,64}):(?!\k<user>@)(?<secret>[^\s@\/"'`<>\\{}]{4,200})@[\w.\[-]/i,
  entropy: 2.3,
  require: ['not-words'],
  examples: {
    match: ['AMQP_URL=amqp://app:«{alnum:20}»@mq.acme.org:5672/shop', 'url: "amqps://app:«{alnum:16}»@mq.acme.org"'],
    noMatch: [
      'AMQP_URL=amqp://app:{alnum:3}@mq.acme.org:5672/shop',
      'AMQP_URL=amqp://app:{alnum:201}@mq.acme.org:5672/shop',
      'AMQP_URL=amqp://app:xxxxxxxxxxxxxxxxxxxx@mq.acme.org:5672/shop',
      'AMQP_URL=amqp://guest:guest@mq:5672',
      'AMQP_URL=amqp://mq.acme.org',
      'AMQP_URL=amqp://app@mq.acme.org',
    ],
  },
});
