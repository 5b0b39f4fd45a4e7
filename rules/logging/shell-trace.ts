import { defineRule } from '../../src/core/rule.ts';

export const loggedByShellTrace = defineRule({
  id: 'logged-by-shell-trace',
  title: 'Shell trace on while a secret is expanded',
  category: 'sensitive-logging',
  description: 'With `set -x` the shell prints every command with the values of its variables, the secret ones too.',
  remediation: 'Leave the trace off, or switch it off (`set +x`) before the first command that uses the secret.',
  references: [
    'https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html',
    'https://docs.gitlab.com/ci/variables/variables_troubleshooting/#debug-logging',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.2.0',
  cwe: 532,
  languages: ['shell', 'dockerfile', 'makefile', 'yaml'],
  keywords: ['set -', 'xtrace', 'ci_debug_trace', 'ci_debug_services', 'system.debug'],
  parts: [
    { part: 'logging', sources: 'trace' },
    { part: 'environment', names: ['CI_DEBUG_TRACE'], values: ['true', { text: ['true'] }], languages: ['yaml', 'shell'] },
  ],
  examples: {
    match: [
      { language: 'shell', code: '«set -x»\ncurl -H "Authorization: Bearer $TOKEN" https://api.contoso.io' },
      { language: 'shell', code: '«set -euxo pipefail»\nmysql --password="${DB_PASSWORD}"' },
      { language: 'dockerfile', code: 'RUN «set -ex»; npm config set //npm.contoso.io/:_authToken "$NPM_TOKEN"' },
      { language: 'yaml', code: 'variables:\n  «CI_DEBUG_TRACE: "true"»' },
    ],
    noMatch: [
      { language: 'shell', code: 'set -x\nmake\nset +x\ncurl -H "Authorization: Bearer $TOKEN" https://api.contoso.io' },
      { language: 'shell', code: 'set -euo pipefail\ncurl -H "Authorization: Bearer $TOKEN" https://api.contoso.io' },
      { language: 'dockerfile', code: 'RUN set -ex; apk add curl\nRUN npm ci --token "$NPM_TOKEN"' },
    ],
  },
});
