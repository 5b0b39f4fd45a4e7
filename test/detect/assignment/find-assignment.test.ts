import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/core/language.ts';
import { expandExample } from '../../../src/detect/examples.ts';
import { anAssignmentRule, find } from '../build.ts';

const RULE = anAssignmentRule({
  assignment: { names: /(?:^|_)secret$/, benignNames: /^(?:no|open)_secret$/, minLength: 8, maxLength: 40 },
});
const VALUE = expandExample('{alnum:20}', 'assigned').text;

function isFound(text: string, language: Language = 'javascript'): boolean {
  return find(text, [RULE], { language }).length === 1;
}

test('the name must say it, in any case and style, and belong to nothing else', () => {
  for (const name of ['secret', 'SECRET', 'apiSecret', 'api-secret', 'API_SECRET', 'my.app.secret', '$secret', 'this.secret'])
    assert.ok(isFound(`${name} = "${VALUE}"`), name);
  for (const name of ['secrets', 'secretName', 'no_secret', 'openSecret', 'topsecret'])
    assert.ok(!isFound(`${name} = "${VALUE}"`), name);
});

test('the value must be as long as the rule says', () => {
  assert.ok(isFound(`secret = "${VALUE.slice(0, 8)}"`));
  assert.ok(!isFound(`secret = "${VALUE.slice(0, 7)}"`));
  assert.ok(isFound(`secret = "${VALUE}${VALUE}"`));
  assert.ok(!isFound(`secret = "${VALUE}${VALUE}1"`));
});

const NO_SECRETS: readonly (readonly [string, Language, string])[] = [
  ['a sentence', 'javascript', 'secret = "this is a long sentence"'],
  ['a password hash', 'text', `secret = $2b$10$${VALUE}`],
  ['its own name', 'javascript', 'secret = "my_app_secret"'],
  ['an expression in quotes', 'javascript', 'secret = "getSecret(app)"'],
  ['a call', 'text', 'secret = getSecret(app)'],
  ['a member', 'yaml', 'secret: config.app.value'],
  ['a reference', 'yaml', 'secret: ${SECRET_FROM_VAULT}'],
  ['a list', 'yaml', 'secret: [a, b, c, d, e]'],
  ['an alias', 'yaml', 'secret: *secret_anchor'],
  ['two lines', 'javascript', 'secret = `first-line\nsecond-line`'],
];

for (const [name, language, text] of NO_SECRETS) {
  test(`${name} is no secret`, () => assert.ok(!isFound(text, language)));
}

const JUDGED: typeof RULE = { ...RULE, judge: 'model', assignment: { ...RULE.assignment, maxLength: 400 } };

test('what the model is not asked about: other forms, calls on other things, pieces of identifiers', () => {
  const asked = (text: string, language: Language = 'javascript'): boolean => find(text, [JUDGED], { language }).length === 1;
  assert.ok(asked(`secret = "${VALUE}"`));
  assert.ok(asked(`store.setSecret("${VALUE}")`));
  for (const value of [
    'ssh-ed25519 AAAA' + VALUE,
    `https://acme.example/${VALUE}`,
    '2026-01-01T10:00:00Z',
    '1.2.840.113549.1.9.7',
    'npm:^4.0.1 || ^5.0.0',
    'AAAAB3NzaC1' + VALUE,
    '%s: %v, of 12',
    '[^/]+\\\\d{4}',
    '--jmx-url',
    'v=1; a=rsa-sha256; b=' + VALUE,
    'tls.key.path',
    'GSSAPI',
    'acmeOAuth2Api',
    'ACME_SESSION_KEY',
    'app.secret',
    '.wgsl',
    '0;0.1;0.25;1',
  ])
    assert.ok(!asked(`secret = "${value}"`), value);
  assert.ok(!asked(`store.hasSecret("${VALUE}")`));
  assert.ok(!asked(`client.VerifySecret("${VALUE}")`));
  assert.ok(!asked(`"AWS::Acme::Secret": "${VALUE}"`));
  assert.ok(!asked(`resource: arn:aws:acme:1:secret:${VALUE}`, 'yaml'));
  assert.ok(!asked(`$secret->toString("${VALUE}")`, 'php'));
});

test('a finding says what name it was assigned to', () => {
  const [match] = find(`app.apiSecret = "${VALUE}"`, [RULE], { language: 'javascript' });
  assert.deepEqual(
    match?.evidence.find(({ code }) => code === 'assigned-to'),
    { code: 'assigned-to', args: { name: 'app.apiSecret' } },
  );
});

const FORMS: readonly (readonly [string, Language, string])[] = [
  ['block scalars with indicators', 'yaml', `secret: >-\n  ${VALUE}\n`],
  ['block scalars with an indentation', 'yaml', `secret: |2-\n  ${VALUE}\n`],
  ['block scalars that keep line ends', 'yaml', `secret: |+\n  ${VALUE}\n`],
  ['a default of the environment', 'javascript', `sign(payload, process.env.APP_SECRET || "${VALUE}")`],
  ['a default where nothing is set', 'typescript', `sign(payload, import.meta.env.APP_SECRET ?? '${VALUE}')`],
  ['a default in Python', 'python', `sign(payload, os.environ.get("APP_SECRET") or "${VALUE}")`],
  ['a default in Ruby', 'ruby', `sign(payload, ENV["APP_SECRET"] || "${VALUE}")`],
  ['a default in PHP', 'php', `sign($payload, getenv('APP_SECRET') ?: '${VALUE}');`],
  ['a declaration in Visual Basic', 'text', `Dim appSecret As String = "${VALUE}"`],
  ['an arrow', 'text', `app_secret <- "${VALUE}"`],
  ['an arrow outwards', 'text', `app_secret <<- "${VALUE}"`],
  ['a pair in braces', 'csharp', `var d = new Dictionary<string, string> { {"AppSecret", "${VALUE}"} };`],
  ['a tuple', 'text', `{app_secret, "${VALUE}"}.`],
];

for (const [name, language, text] of FORMS) {
  test(`${name}: the value is found`, () => {
    const [match] = find(text, [RULE], { language });
    assert.equal(match?.secret?.reveal(), VALUE);
  });
}

test('alternatives and lists outside of the environment assign nothing', () => {
  assert.ok(!isFound(`use(form.secret || "${VALUE}")`));
  assert.ok(!isFound(`x = a.secret ?? "${VALUE}"`));
  assert.ok(!isFound(`String[] names = {"secret", "${VALUE}", "other"};`, 'java'));
  assert.ok(!isFound(`if (a.secret < -b["${VALUE}"]) {}`));
});
