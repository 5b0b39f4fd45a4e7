import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { expandExample } from '../../src/detect/examples.ts';
import { placeholderKind } from '../../src/detect/placeholder.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';

/** What stands for a secret, by the way in which it says so. */
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  empty: ['', ' ', '\t\n'],
  reference: [
    '$PASSWORD',
    '${PASSWORD}',
    '${DB_PASSWORD:-secret}',
    'prefix-${VAR}-suffix',
    '{{ password }}',
    '{{password}}',
    '{{ .Values.db.password }}',
    '${{ secrets.API_TOKEN }}',
    '<%= ENV["KEY"] %>',
    '%(password)s',
    '%PASSWORD%',
    '%s',
    '%-20s',
    '$(cat /run/secrets/db)',
    '#{password}',
    '[[password]]',
    '{password}',
    '{0}',
    '{}',
    '@db.password@',
    '__PASSWORD__',
    ':password',
    '<your-key>',
    '<password>',
    '<YOUR API KEY HERE>',
    'ENC[AES256_GCM,data:abc,type:str]',
    'vault:secret/data/app#password',
    'op://vault/item/password',
    'ref+awsssm://app/password',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:app',
    'arn:aws:ssm:us-east-1:123456789012:parameter/app',
    '@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/b)',
    '!vault |',
    'projects/acme/secrets/db/versions/latest',
    'process.env.API_KEY',
    'import.meta.env.VITE_KEY',
    'file:/run/secrets/db',
    'env:DB_PASSWORD',
    '{cipher}AQB',
    '!Ref DbPassword',
    'kms:alias/app',
    'akv://vault/secret',
    'os.environ["KEY"]',
    'os.getenv("KEY")',
    'System.getenv("KEY")',
    'Deno.env.get("KEY")',
    'secrets.API_TOKEN',
    'var.db_password',
  ],
  word: [
    'changeme',
    'change-me',
    'CHANGE_IT',
    'changethis',
    'your-api-key-here',
    'YOUR_API_KEY',
    'yourpassword',
    'your_secret_token',
    'insert-your-key',
    'example',
    'example-key-123',
    'AKIAIOSFODNN7EXAMPLE',
    'sample-token',
    'placeholder',
    'dummy',
    'dummy_token_1',
    'redacted',
    'REDACTED',
    'replace-me',
    'replace_with_key',
    'fake-key',
    'fake_token',
    'foobar',
    'not-a-real-key',
    'notasecret',
    'some-secret',
    'null',
    'None',
    'nil',
    'undefined',
    'true',
    'password',
    'secret',
    'token',
    'test',
    'testing',
    'foo',
    'todo',
    'TBD',
    'n/a',
    'hidden',
    'xx',
    'xxx',
    'xxxx-my-key',
    'loremipsum',
  ],
  mask: ['****', 'abc***def', 'sk_live_...', 'abcd…', '••••••', '####-####', 'sk-...xyz987', 'GOCSPX-YYY', 'qT7+xxx'],
  repetition: ['aaaaaaaa', '00000000-0000-0000-0000-000000000000', 'ababababab', 'abcabcabcabc', '--------', '1111222211112222'],
  sequence: ['123456', '1234567890', 'abcdefgh', '0123456789abcdef', 'ABCDEFGHIJKLMNOP', 'abcdef123456', 'abc123def456ghi789'],
};

for (const [kind, values] of Object.entries(PLACEHOLDERS)) {
  test(`${kind}: ${values.length} placeholders are recognized`, () => {
    const missed = values.filter((value) => placeholderKind(value) === undefined);
    assert.deepEqual(missed, []);
    const otherwise = values.filter((value) => placeholderKind(value) !== kind);
    assert.ok(otherwise.length <= values.length / 4, `for another reason: ${otherwise.join(' ')}`);
  });
}

/** Passwords as people make them, and what only looks like a reference or a mask. */
const REAL = [
  'Tr0ub4dor&3',
  'hunter2',
  'correct horse battery staple',
  'S3cr3t!Pass',
  'P@ssw0rd!23',
  'Winter2024!',
  'admin123!',
  'qwerty!77',
  'k#9$mW2*pL',
  'a$b{c}d%e1',
  '100%sure!9',
  '$2y-not-a-hash',
  'x7#kQ..m2!',
  'pa:ss@word9',
  'Ab1{Cd2}Ef3',
];

test('passwords that people make are none', () => {
  const taken = REAL.filter((value) => placeholderKind(value) !== undefined);
  assert.deepEqual(taken, []);
});

test('random values of every alphabet are none', () => {
  const random = new SeededRandom('placeholder');
  let taken = 0;
  let count = 0;
  for (const alphabet of Object.values(ALPHABETS)) {
    for (const length of [16, 20, 24, 32, 40, 64]) {
      for (let round = 0; round < 60; round++, count++) if (placeholderKind(random.chars(alphabet, length))) taken++;
    }
  }
  assert.ok(taken < count / 1000, `${taken} of ${count}`);
  for (let round = 0; round < 200; round++) assert.equal(placeholderKind(expandExample('{uuid}', `${round}`).text), undefined);
});

test('no value takes long', () => {
  const pieces = [
    'x',
    'xx',
    'xxx',
    'foo',
    'abc',
    'a',
    '0',
    '%',
    '${',
    '{{',
    '<',
    '[[',
    '#{',
    '<%',
    '*',
    '.',
    'your',
    'my-',
    '_',
    ':',
    '9a',
  ];
  const run = (): void => {
    for (const piece of pieces)
      for (const end of ['', '!', '}', 'b', '>', '9']) placeholderKind(piece.repeat(4000 / piece.length) + end);
  };
  runInNewContext('run()', { run }, { timeout: 20_000 });
});
