import { defineRule } from '../../src/core/rule.ts';
import { ACCESS_LOGS } from '../_shared/access-logs.ts';
import { LOGGING_KEYWORDS, LOGGING_LANGUAGES } from '../_shared/logging.ts';

export const loggedHeaders = defineRule({
  id: 'logged-headers',
  title: 'Request or response headers in a log',
  category: 'sensitive-logging',
  description: 'Headers carry Authorization, cookies and API keys; whoever can read the log can use them.',
  remediation:
    "Log a copy without the sensitive ones, all of them: `const safe = { ...headers }; delete safe['authorization']; delete safe['x-api-key'];`, or log only the few headers you need by name.",
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 532,
  languages: [...LOGGING_LANGUAGES, 'nginx', 'apache'],
  keywords: [...LOGGING_KEYWORDS, 'log_format', 'logformat', 'customlog', 'capture '],
  parts: [{ part: 'logging', sources: 'headers', languages: LOGGING_LANGUAGES }, ...ACCESS_LOGS],
  examples: {
    match: [
      { language: 'javascript', code: "console.log('request', «req.headers»);" },
      {
        language: 'javascript',
        code: "function f(req) {\n  const copy = { ...req.headers };\n  delete copy['Authorization'];\n  console.log({ url: req.url, headers: «copy» });\n}",
      },
      { language: 'typescript', code: 'this.logger.debug(`calling ${url} with ${JSON.stringify(«config.headers»)}`);' },
      {
        language: 'javascript',
        code: 'for (const [name, value] of Object.entries(req.headers)) {\n  logger.info(`${name}: ${«value»}`);\n}',
      },
      { language: 'python', code: "logging.info(f'request {url}, headers: {«request.headers»}')" },
      {
        language: 'python',
        code: "def log(request, headers):\n    safe_headers = headers.copy()\n    safe_headers.pop('X-API-Key', None)\n    logging.info('headers %s', «safe_headers»)",
      },
      { language: 'python', code: 'for name, value in response.headers.items():\n    print(name, «value»)' },
      { language: 'go', code: 'log.Printf("request: %s %v", r.URL, «r.Header»)' },
      { language: 'go', code: 'dump, _ := httputil.DumpRequest(r, true)\nlog.Println(string(«dump»))' },
      { language: 'rust', code: 'info!("request to {} with {:?}", url, «req.headers()»);' },
      { language: 'java', code: 'logger.info("headers: {}", «request.getHeaders()»);' },
    ],
    noMatch: [
      {
        language: 'javascript',
        code: "const safe = { ...headers };\ndelete safe['X-API-Key'];\ndelete safe['Authorization'];\nconsole.log('request', { url, headers: safe });",
      },
      { language: 'javascript', code: "console.log('Headers:', Object.keys(req.headers), req.headers['content-type']);" },
      {
        language: 'python',
        code: "def log(headers):\n    safe = {k: v for k, v in headers.items() if k.lower() not in SENSITIVE}\n    logging.info('headers %s', safe)",
      },
      {
        language: 'go',
        code: 'for k, v := range r.Header {\n\tif k != "X-Api-Key" && k != "Authorization" {\n\t\tsafe[k] = v\n\t}\n}\nlog.Printf("%v", safe)',
      },
      { language: 'java', code: 'logger.info("content type " + request.getHeader("Content-Type"));' },
      { language: 'python', code: 'print(table.headers)\nlogger.info("Headers: none")' },
    ],
  },
});
