import { defineRule } from '../../src/core/rule.ts';

export const nodeTlsVerificationOff = defineRule({
  id: 'node-tls-verification-off',
  title: 'Certificate verification off (Node.js)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    "Remove the option. For a private certificate authority pass it instead: `new https.Agent({ ca: fs.readFileSync('ca.pem') })`, or set NODE_EXTRA_CA_CERTS.",
  references: [
    'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
    'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['javascript', 'typescript'],
  keywords: [
    'rejectunauthorized',
    'strictssl',
    'ssl_verifypeer',
    'ssl_verifyhost',
    'disabletlscerts',
    'checkserveridentity',
    'insecureskiptlsverify',
    'trusty',
    'disableallsecurity',
    'sslvalidation',
    'sslvalidate',
    'tlsinsecure',
    'tlsallowinvalid',
    'allowunauthorizedcerts',
    'trustservercertificate',
    'dangerouslyignorecertificateerrors',
    'secure:',
    'skiptlsverify',
  ],
  parts: [
    { part: 'setting', keys: ['rejectUnauthorized'], values: ['falsy'], fix: 'remove' },
    {
      part: 'setting',
      keys: ['strictSSL', 'SSL_VERIFYPEER', 'SSL_VERIFYHOST', 'sslValidate'],
      values: ['false'],
    },
    {
      part: 'setting',
      keys: [
        'insecureSkipTLSVerify',
        'skipTLSVerify',
        'trusty',
        'tlsInsecure',
        'tlsAllowInvalidCertificates',
        'tlsAllowInvalidHostnames',
        'allowUnauthorizedCerts',
        'trustServerCertificate',
        'dangerouslyIgnoreCertificateErrors',
      ],
      values: ['true'],
    },
    { part: 'setting', keys: ['disableAllSecurity'], values: ['true'] },
    {
      part: 'setting',
      keys: ['secure'],
      values: ['false'],
      beside: /\b(?:target|router)\s{0,3}:\s{0,3}["'`]https:/,
      severity: 'low',
    },
    { part: 'call', callees: ['disableTLSCerts'], report: 'call' },
    { part: 'callback', names: ['checkServerIdentity'], accepts: 'returns-nothing' },
  ],
  examples: {
    match: [
      { language: 'javascript', code: 'const agent = new https.Agent({ keepAlive: true, «rejectUnauthorized: false» });' },
      { language: 'javascript', code: "https.request({ host, «'rejectUnauthorized': !true» }, done);" },
      { language: 'javascript', code: '«https.globalAgent.options.rejectUnauthorized = false»;' },
      {
        language: 'javascript',
        code: 'const strict = false;\nconst pool = new Pool({ ssl: { «rejectUnauthorized: strict» } });',
      },
      { language: 'typescript', code: 'axios.get(url, { httpsAgent: new Agent({ «checkServerIdentity: () => undefined» }) });' },
      {
        language: 'typescript',
        code: 'got(url, { https: {\n  «checkServerIdentity: (host, cert) => {»\n    return;\n  },\n} });',
      },
      { language: 'javascript', code: "request({ url: 'https://api.acme.dev', «strictSSL: false» });" },
      { language: 'javascript', code: 'curl.setOpt(Curl.option.«SSL_VERIFYPEER, 0»);' },
      { language: 'typescript', code: 'superagent.get(url).«disableTLSCerts()»;' },
    ],
    noMatch: [
      { language: 'javascript', code: 'const agent = new https.Agent({ rejectUnauthorized: true });' },
      { language: 'javascript', code: '// rejectUnauthorized: false switches verification off' },
      { language: 'typescript', code: 'interface Options { rejectUnauthorized: boolean }' },
      { language: 'javascript', code: "if (options.rejectUnauthorized === false) console.warn('verification is off');" },
      {
        language: 'javascript',
        code: 'tls.connect({ checkServerIdentity: (host, cert) => pins.has(cert.fingerprint) ? undefined : new Error("pin") });',
      },
      { language: 'javascript', code: "const help = 'set rejectUnauthorized: false';" },
    ],
  },
});

export const browserTlsVerificationOff = defineRule({
  id: 'browser-tls-verification-off',
  title: 'Certificate errors ignored (automated or embedded browser)',
  category: 'tls-verification',
  description:
    'The browser loads pages with a wrong certificate, so a test proves nothing about TLS and a crawler can be fed by anyone in between.',
  remediation: 'Remove the switch, and add the test certificate authority to the trust store of the machine or profile.',
  references: [
    'https://playwright.dev/docs/api/class-browser#browser-new-context-option-ignore-https-errors',
    'https://www.electronjs.org/docs/latest/api/session#sessetcertificateverifyprocproc',
  ],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: 'all',
  keywords: [
    'ignorehttpserrors',
    'ignore_https_errors',
    'accept_insecure_certs',
    'setcertificateverifyproc',
    'certificate-error',
    'acceptinsecurecerts',
    'setacceptuntrustedcertificates',
    'ignore-certificate-errors',
    'acceptinsecurecertificates',
    'allow-insecure-localhost',
    'ignore_certificate_errors',
  ],
  parts: [
    {
      part: 'setting',
      keys: [
        'ignoreHTTPSErrors',
        'ignore_https_errors',
        'acceptInsecureCerts',
        'accept_insecure_certs',
        'AcceptInsecureCertificates',
      ],
      values: ['true'],
    },
    {
      part: 'call',
      callees: ['setAcceptInsecureCerts', 'setAcceptUntrustedCertificates', 'setIgnoreHTTPSErrors', 'AcceptInsecureCerts'],
      arguments: [{ at: 0, value: 'true' }],
    },
    {
      part: 'reference',
      names: ['ignore-certificate-errors', '--ignore-certificate-errors', '--ignore-certificate-errors=true'],
    },
    {
      part: 'callback',
      names: ['setCertificateVerifyProc', 'certificate-error'],
      accepts: 'calls',
      accepting: ['callback', 'cb'],
    },
  ],
  examples: {
    match: [
      { language: 'javascript', code: 'const context = await browser.newContext({ «ignoreHTTPSErrors: true» });' },
      { language: 'python', code: 'context = browser.new_context(«ignore_https_errors=True»)' },
      { language: 'java', code: 'options.«setAcceptInsecureCerts(true)»;' },
      { language: 'typescript', code: 'session.«setCertificateVerifyProc((request, callback) => {»\n  callback(0);\n});' },
    ],
    noMatch: [
      { language: 'javascript', code: 'browser.newContext({ ignoreHTTPSErrors: false });' },
      { language: 'python', code: 'options.accept_insecure_certs = False' },
      {
        language: 'typescript',
        code: 'session.setCertificateVerifyProc((request, callback) => { if (pinned(request)) callback(0); else callback(-2); });',
      },
    ],
  },
});
