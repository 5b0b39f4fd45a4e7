import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { fixContent } from '../../src/pipeline/fix-content.ts';
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
    const fixed = fixContent(Buffer.from(before), path, DEFAULT_SETTINGS);
    assert.equal(fixed?.after, after);
    assert.equal(fixContent(Buffer.from(after), path, DEFAULT_SETTINGS), undefined, 'a second run changes nothing');
  });
}

test('leaves alone what is no mechanical change', () => {
  const texts = [
    ['a.js', 'https.globalAgent.options.rejectUnauthorized = false;\n'],
    ['a.py', 'expected = sign(body)\nok = signature == expected\n'],
  ] as const;
  for (const [path, text] of texts) assert.equal(fixContent(Buffer.from(text), path, DEFAULT_SETTINGS), undefined);
});

test('leaves alone a text that is not UTF-8', () => {
  const latin = Buffer.from('# é\nimport requests\nrequests.get(url, verify=False)\n', 'latin1');
  assert.equal(fixContent(latin, 'a.py', DEFAULT_SETTINGS), undefined);
});

test('a diff shows three lines around a change', () => {
  const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].join('\n');
  assert.equal(
    unifiedDiff('a', before, before.replace('5', 'five')),
    '--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  );
  assert.equal(unifiedDiff('a', before, before), '');
});
