import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { RULES } from '../../rules/index.ts';
import { contentFixer } from '../../src/pipeline/fix-content.ts';
import { Inspector } from '../../src/pipeline/inspector.ts';
import { FileScanner } from '../../src/pipeline/scan-files.ts';
import { selectRules } from '../../src/pipeline/select-rules.ts';
import { matchBaseline } from '../../src/suppress/baseline/match-baseline.ts';
import { unifiedDiff } from '../../src/report/unified-diff.ts';

const cases: readonly (readonly [path: string, before: string, after: string])[] = [
  ['a.py', 'import requests\nrequests.get(url, verify=False)\n', 'import requests\nrequests.get(url)\n'],
  ['a.py', 'import requests\nrequests.get(url, verify=False, timeout=3)\n', 'import requests\nrequests.get(url, timeout=3)\n'],
  ['a.js', 'new https.Agent({ rejectUnauthorized: false, keepAlive: true });\n', 'new https.Agent({ keepAlive: true });\n'],
  ['a.js', 'new https.Agent({ keepAlive: true, rejectUnauthorized: false });\n', 'new https.Agent({ keepAlive: true });\n'],
  [
    'a.js',
    'new https.Agent({\n  rejectUnauthorized: false,\n  keepAlive: true,\n});\n',
    'new https.Agent({\n  keepAlive: true,\n});\n',
  ],
  ['a.go', 'package a\n\nvar c = &tls.Config{InsecureSkipVerify: true}\n', 'package a\n\nvar c = &tls.Config{}\n'],
  ['a.sh', 'curl -sSfkL https://contoso.io/a\n', 'curl -sSfL https://contoso.io/a\n'],
  ['a.sh', 'curl --insecure https://contoso.io/a\n', 'curl https://contoso.io/a\n'],
  [
    'a.py',
    'import hmac\nexpected = hmac.new(k, b, "sha256").hexdigest()\nok = signature == expected\n',
    'import hmac\nexpected = hmac.new(k, b, "sha256").hexdigest()\nok = hmac.compare_digest(signature, expected)\n',
  ],
  [
    'a.py',
    'import requests\ns = requests.Session()\ns.verify = False\n',
    'import requests\ns = requests.Session()\ns.verify = True\n',
  ],
  ['a.py', 'context.verify_mode = ssl.CERT_NONE\n', 'context.verify_mode = ssl.CERT_REQUIRED\n'],
  ['a.js', 'https.globalAgent.options.rejectUnauthorized = false;\n', 'https.globalAgent.options.rejectUnauthorized = true;\n'],
  [
    'a.go',
    'package a\n\nfunc f() { cfg.InsecureSkipVerify = true }\n',
    'package a\n\nfunc f() { cfg.InsecureSkipVerify = false }\n',
  ],
  ['a.rb', 'http.verify_mode = OpenSSL::SSL::VERIFY_NONE\n', 'http.verify_mode = OpenSSL::SSL::VERIFY_PEER\n'],
  [
    'a.php',
    '<?php\ncurl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);\n',
    '<?php\ncurl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);\n',
  ],
  ['a.php', '<?php\ncurl_setopt($ch, CURLOPT_SSL_VERIFYHOST, false);\n', '<?php\ncurl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);\n'],
  ['a.c', 'curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 0L);\n', 'curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 2L);\n'],
  [
    'a.rs',
    'let c = Client::builder()\n    .danger_accept_invalid_certs(true)\n    .build()?;\n',
    'let c = Client::builder()\n    .build()?;\n',
  ],
  ['a.rs', 'builder = builder.danger_accept_invalid_certs(true);\n', 'builder = builder.danger_accept_invalid_certs(false);\n'],
  ['a.yaml', 'tls_config:\n  insecure_skip_verify: true\n', 'tls_config:\n  insecure_skip_verify: false\n'],
  ['a.sh', 'kubectl --insecure-skip-tls-verify get pods\n', 'kubectl get pods\n'],
  [
    'a.rb',
    "expected = OpenSSL::HMAC.hexdigest('sha256', secret, body)\nok = signature == expected\n",
    "expected = OpenSSL::HMAC.hexdigest('sha256', secret, body)\nok = OpenSSL.secure_compare(signature, expected)\n",
  ],
  [
    'a.go',
    'package a\n\nimport "crypto/hmac"\n\nfunc f() bool { return signature == expectedSignature }\n',
    'package a\n\nimport "crypto/hmac"\n\nfunc f() bool { return hmac.Equal([]byte(signature), []byte(expectedSignature)) }\n',
  ],
  [
    'a.js',
    "const crypto = require('crypto');\nok = signature === expectedSignature;\n",
    "const crypto = require('crypto');\nok = crypto.timingSafeEqual(crypto.createHash('sha256').update(String(signature)).digest(), crypto.createHash('sha256').update(String(expectedSignature)).digest());\n",
  ],
];

for (const [path, before, after] of cases) {
  test(`fixes ${JSON.stringify(before)}`, () => {
    const fixed = contentFixer(DEFAULT_SETTINGS)(Buffer.from(before), path);
    assert.equal(fixed?.after, after);
    assert.equal(contentFixer(DEFAULT_SETTINGS)(Buffer.from(after), path), undefined, 'a second run changes nothing');
  });
}

test('leaves alone what is no mechanical change', () => {
  const texts = [
    ['a.js', 'const strict = false;\nhttps.globalAgent.options.rejectUnauthorized = strict;\n'],
    ['a.js', 'new https.Agent({ checkServerIdentity: () => undefined });\n'],
    ['a.py', 'expected = sign(body)\nok = signature == expected\n'],
  ] as const;
  for (const [path, text] of texts) assert.equal(contentFixer(DEFAULT_SETTINGS)(Buffer.from(text), path), undefined);
});

test('leaves alone what the baseline holds', () => {
  const content = Buffer.from('import requests\nrequests.get(url, verify=False)\n');
  const scanner = new FileScanner(new Inspector(selectRules(RULES, DEFAULT_SETTINGS.rules), DEFAULT_SETTINGS));
  scanner.scanContent('a.py', content);
  const { findings } = scanner.take();
  const empty = { salt: 'ab'.repeat(16), entries: [] };
  const entries = findings.map(matchBaseline(empty, findings, () => false).entryFor);
  assert.equal(entries.length, 1);
  assert.equal(contentFixer(DEFAULT_SETTINGS, { ...empty, entries })(content, 'a.py'), undefined);
  assert.equal(contentFixer(DEFAULT_SETTINGS, { ...empty, entries })(content, 'b.py')?.findings.length, 1);
});

test('leaves alone a text that is not UTF-8', () => {
  const latin = Buffer.from('# é\nimport requests\nrequests.get(url, verify=False)\n', 'latin1');
  assert.equal(contentFixer(DEFAULT_SETTINGS)(latin, 'a.py'), undefined);
});

test('a diff shows three lines around a change', () => {
  const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].join('\n');
  assert.equal(
    unifiedDiff('a', before, before.replace('5', 'five')),
    '--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  );
  assert.equal(unifiedDiff('a', before, before), '');
});

test('a diff shows no secret, and a fix touches none', () => {
  const secret = expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'fix').text;
  const before = `import requests\nkey = "${secret}"\nrequests.get(url, verify=False, headers={"k": "${secret}"})\n`;
  const fixed = contentFixer(DEFAULT_SETTINGS)(Buffer.from(before), 'a.py');
  assert.equal(fixed?.after, before.replace(' verify=False,', ''));
  const diff = unifiedDiff('a.py', fixed.shown.before, fixed.shown.after);
  assert.ok(diff.includes('-requests.get(url, verify=False'), diff);
  assert.ok(!diff.includes(secret.slice(12)), 'the secret is masked');
});
