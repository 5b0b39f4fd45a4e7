import { defineRule } from '../../src/core/rule.ts';

export const plaintextHttp = defineRule({
  id: 'plaintext-http',
  title: 'Request over http:// to a remote host',
  category: 'plaintext-transport',
  description: 'What is sent over plain HTTP can be read and changed on the way: keys, cookies and the answer.',
  remediation: 'Write `https://`. Where the service has no TLS, put a proxy with TLS before it.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 319,
  languages: 'all',
  keywords: ['http://'],
  parts: [{ part: 'url', schemes: ['http'] }],
  examples: {
    match: [
      {
        language: 'javascript',
        code: "const response = await fetch('«http://api.platform.dakota.xyz/customers»', { headers });",
      },
      { language: 'typescript', code: "const API_URL = '«http://api.contoso.io/v1»';" },
      { language: 'typescript', code: 'axios.post(`«http://billing.contoso.io/users/»${id}`, body);' },
      { language: 'python', code: 'requests.get("«http://api.contoso.io/items»", headers=headers)' },
      { language: 'python', code: 'BASE_URL = "«http://contoso.io»"' },
      { language: 'cpp', code: 'const char *urls[] = { "«http://api.contoso.io»" };' },
      { language: 'go', code: 'resp, err := http.Get("«http://api.contoso.io/items»")' },
      { language: 'rust', code: 'let body = reqwest::get("«http://api.contoso.io/items»").await?;' },
      { language: 'java', code: 'HttpRequest.newBuilder().uri(URI.create("«http://api.contoso.io/items»"));' },
      { language: 'shell', code: 'curl -H "X-API-Key: $KEY" «http://api.contoso.io/customers»' },
      { language: 'yaml', code: 'api_url: «http://api.contoso.io»' },
    ],
    noMatch: [
      {
        language: 'javascript',
        code: "fetch('http://localhost:3000'); fetch('http://192.168.1.4/'); fetch('http://billing.default.svc/'); fetch('http://backend:8080');",
      },
      {
        language: 'javascript',
        code: "// see http://contoso.io/docs\nconst svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');",
      },
      {
        language: 'python',
        code: 'NS = {"soap": "http://schemas.xmlsoap.org/soap/envelope/"}\nraise ValueError("see http://contoso.io/errors for help")',
      },
      {
        language: 'typescript',
        code: "if (url.startsWith('http://contoso.io')) throw new Error('http://contoso.io is not secure');",
      },
      { language: 'json', code: '{ "homepage": "http://contoso.io", "license": "http://contoso.io/license" }' },
      { language: 'java', code: 'String xmlns = "http://contoso.io/schema/beans";' },
    ],
  },
});
