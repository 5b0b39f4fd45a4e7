import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { contentFixer } from '../../src/pipeline/fix-content.ts';
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
    ['a.js', 'https.globalAgent.options.rejectUnauthorized = false;\n'],
    ['a.py', 'expected = sign(body)\nok = signature == expected\n'],
  ] as const;
  for (const [path, text] of texts) assert.equal(contentFixer(DEFAULT_SETTINGS)(Buffer.from(text), path), undefined);
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
