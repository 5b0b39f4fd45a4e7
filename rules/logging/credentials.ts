import { defineRule } from '../../src/core/rule.ts';
import { LOGGING_KEYWORDS, LOGGING_LANGUAGES } from '../_shared/logging.ts';

export const loggedCredentials = defineRule({
  id: 'logged-credentials',
  title: 'Password, key or token in a log',
  category: 'sensitive-logging',
  description: 'A secret in a log is read by everyone who can read the log, and kept as long as the log is kept.',
  remediation: 'Leave the value out, or log what is enough to recognise it: `token.slice(0, 8)`, `bool(password)`, a hash.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 532,
  languages: [...LOGGING_LANGUAGES, 'shell', 'batch', 'dockerfile', 'makefile', 'yaml'],
  keywords: LOGGING_KEYWORDS,
  parts: [{ part: 'logging', sources: 'credentials' }],
  examples: {
    match: [
      { language: 'javascript', code: "console.log('login', user.name, «user.password»);" },
      { language: 'typescript', code: 'logger.info(`token: ${«accessToken»}`);' },
      { language: 'javascript', code: "console.debug('key', «process.env.STRIPE_API_KEY»);" },
      { language: 'javascript', code: "console.log(«req.headers['authorization']»);" },
      { language: 'javascript', code: "function f(user) {\n  const p = user.password;\n  console.log('got', «p»);\n}" },
      { language: 'python', code: 'print("password is", «password»)' },
      { language: 'python', code: 'logger.debug("auth %s", «request.headers.get(\'Authorization\')»)' },
      { language: 'python', code: 'logger.info("config", extra={"key": «os.environ["API_SECRET"]»})' },
      { language: 'go', code: 'log.Printf("connecting with %s", «cfg.Password»)' },
      { language: 'go', code: 'slog.Info("login", "user", name, "password", «password»)' },
      { language: 'rust', code: 'println!(«"logging in with {password}"»);' },
      { language: 'rust', code: 'info!("key: {}", «api_key»);' },
      { language: 'java', code: 'logger.info("password: " + «user.getPassword()»);' },
      { language: 'java', code: 'System.out.println("token=" + «authToken»);' },
      { language: 'shell', code: 'echo "using token «$API_TOKEN»"' },
    ],
    noMatch: [
      {
        language: 'javascript',
        code: "console.log('Access token is missing', !!token, token.length, token ? 'set' : 'missing', tokenCount, nextToken);",
      },
      {
        language: 'typescript',
        code: 'logger.info(`user ${user.name} changed the password`, { passwordLength: password.length, hint: mask(password) });',
      },
      {
        language: 'python',
        code: 'print("Enter your password:")\nlogger.info("token %s", token[:4])\nlogger.debug("password ok: %s", password == expected)',
      },
      { language: 'go', code: 'log.Printf("%T %d", token, len(password))' },
      { language: 'java', code: 'logger.info("token type {}", tokenType);\nlogger.info("hash {}", sha256(password));' },
      {
        language: 'shell',
        code: 'echo "$REGISTRY_PASSWORD" | docker login --password-stdin\necho "TOKEN is not set"\necho "\\$API_KEY"\necho "$TOKEN" > token.txt',
      },
    ],
  },
});
