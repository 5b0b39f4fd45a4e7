import { defineRule } from '../../src/core/rule.ts';
import { LOGGING_KEYWORDS, LOGGING_LANGUAGES } from '../_shared/logging.ts';

export const loggedEnvironment = defineRule({
  id: 'logged-environment',
  title: 'Whole process environment in a log',
  category: 'sensitive-logging',
  description: 'Keys and passwords are handed to programs in environment variables; printing all of them prints these too.',
  remediation:
    'Print the few variables you need by name; for a look at the rest, their names: `Object.keys(process.env)`, `env | cut -d= -f1`.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.2.0',
  cwe: 532,
  languages: [...LOGGING_LANGUAGES, 'shell', 'dockerfile', 'makefile', 'yaml'],
  keywords: [...LOGGING_KEYWORDS, 'printenv', 'env |', 'env|', 'run: env', 'run env', '- env', 'export -p', 'env:'],
  parts: [{ part: 'logging', sources: 'environment' }],
  examples: {
    match: [
      { language: 'javascript', code: 'console.log(«process.env»);' },
      { language: 'python', code: 'print(«os.environ»)' },
      { language: 'go', code: 'fmt.Println(«os.Environ()»)' },
      { language: 'java', code: 'System.out.println(«System.getenv()»);' },
      { language: 'shell', code: '«env» | sort' },
      { language: 'yaml', code: 'steps:\n  - run: «printenv»', path: '.github/workflows/ci.yml' },
      { language: 'powershell', code: '«Get-ChildItem Env:» | Sort-Object Name' },
    ],
    noMatch: [
      { language: 'javascript', code: 'console.log(process.env.NODE_ENV, Object.keys(process.env));' },
      { language: 'python', code: 'print(os.environ["HOME"])\nprint(sorted(os.environ.keys()))' },
      {
        language: 'shell',
        code: 'env NODE_ENV=test npm test\nprintenv HOME\nenv | cut -d= -f1\nTOKEN=$(printenv CI_TOKEN)\nenv > /run/app.env',
      },
      { language: 'yaml', code: 'jobs:\n  - env:\n      A: b\n    run: env FOO=1 make', path: '.github/workflows/ci.yml' },
    ],
  },
});
