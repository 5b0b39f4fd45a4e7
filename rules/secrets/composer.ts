import { defineRule } from '../../src/core/rule.ts';

export const composerBearerToken = defineRule({
  id: 'composer-bearer-token',
  title: 'Bearer token in Composer credentials',
  category: 'secret',
  description: 'Opens the private package repository named before it.',
  remediation: 'Revoke it at the repository, then pass credentials in COMPOSER_AUTH or keep auth.json outside the project.',
  references: ['https://getcomposer.org/doc/articles/authentication-for-private-packages.md#bearer'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Composer',
  keywords: ['"bearer"'],
  pattern:
    /"bearer"\s{0,8}:\s{0,8}\{\s{0,40}"[\w.-]{1,100}\.[\w-]{2,40}(?::\d{1,5})?"\s{0,4}:\s{0,4}"(?<secret>[^"\s\\]{16,400})"/,
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['{"bearer": {"packages.acme.example": "«{alnum:40}»"}}'.replace('.example', '.dev')],
    noMatch: [
      '{"bearer": {"packages.acme.dev": "<token>"}}',
      '{"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}',
      '{"bearer": {"name": "{alnum:40}"}}',
    ],
    embed: false,
  },
});
