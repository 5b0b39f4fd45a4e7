import { defineRule } from '../../src/core/rule.ts';

export const plaintextProtocol = defineRule({
  id: 'plaintext-credentials-url',
  title: 'Password in a URL of a protocol without encryption',
  category: 'plaintext-transport',
  description: 'User name and password travel in the clear, where whoever sits between can read and use them.',
  remediation: 'Use the protocol over TLS: ftps or sftp, ldaps, amqps, rediss, smtps, wss, and `tls=true` for MongoDB.',
  references: [
    'https://cwe.mitre.org/data/definitions/319.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 319,
  languages: 'all',
  keywords: ['ftp://', 'telnet://', 'ldap://', 'amqp://', 'redis://', 'smtp://', 'ws://', 'imap://', 'mqtt://'],
  parts: [
    {
      part: 'url',
      schemes: ['ftp', 'telnet', 'ldap', 'amqp', 'redis', 'smtp', 'ws', 'imap', 'mqtt'],
      credentials: true,
    },
  ],
  examples: {
    match: [
      { language: 'python', code: 'broker_url = "«amqp://app:{alnum:16}@mq.contoso.io:5672/shop»"' },
      { language: 'javascript', code: "const REDIS_URL = '«redis://app:{alnum:16}@cache.contoso.io:6379»';" },
      { language: 'shell', code: 'curl -T a.tgz «ftp://app:{alnum:16}@files.contoso.io/»' },
      { language: 'yaml', code: 'ldap_url: «ldap://admin:{alnum:16}@ldap.contoso.io»' },
    ],
    noMatch: [
      { language: 'python', code: 'broker_url = "amqps://app:{alnum:16}@mq.contoso.io:5671/shop"' },
      { language: 'javascript', code: "const REDIS_URL = 'redis://app:{alnum:16}@localhost:6379';" },
      { language: 'yaml', code: 'ldap_url: ldap://ldap.contoso.io' },
      { language: 'go', code: '// redis://app:{alnum:16}@cache.contoso.io:6379' },
    ],
  },
});
