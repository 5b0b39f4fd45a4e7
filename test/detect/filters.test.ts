import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilterName } from '../../src/core/rule.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { FILTERS } from '../../src/detect/filters/index.ts';

interface Table {
  readonly holds: readonly string[];
  readonly fails: readonly string[];
}

/** Placeholders as in rules' examples. */
const TABLE: Readonly<Record<FilterName, Table>> = {
  'letters-and-digits': { holds: ['a1', '1A', '----9z'], fails: ['abc', '123', '', 'a-b_c', 'é1'] },
  'mixed-case-and-digit': { holds: ['aB1', '{alnum:20}'], fails: ['ab1', 'AB1', 'aB', '{hex:40}', ''] },
  'not-hex': {
    holds: ['{alnum:20}', 'xyz', '0xg', '{uuid}z'],
    fails: ['{hex:40}', '{HEX:40}', '0x{hex:40}', '{uuid}', '{digits:20}'],
  },
  'not-words': {
    holds: ['{alnum:24}', '{hex:40}', '{base64:43}=', '{loweralnum:20}', '{base32:32}', '{digits:16}'],
    fails: ['correct-horse-battery-staple', 'MyApplicationSecretKey', 'user_password_field', 'ThisIsTheSecretToken1', ''],
  },
  'not-sequence': {
    holds: ['{alnum:20}', '{hex:32}', '{base64:43}='],
    fails: [
      '0123456789abcdef',
      'abcdefghijklmnop',
      'ABCDEFGHIJ',
      '1234567890',
      'xxxxxxxxxxxxxxxx',
      'abababababababab',
      '00000000',
    ],
  },
  'not-uuid': { holds: ['{alnum:36}', '{hex:32}', 'x{uuid}'], fails: ['{uuid}'] },
  'not-locator': {
    holds: ['{alnum:20}', '{base64:43}=', 'p4ss/w0rd', 'a@b', '+{base64:20}', '/{base64:39}', '{hex:8}/{hex:8}'],
    fails: [
      'https://acme.example/a',
      'postgres://host/db',
      './config/keys.json',
      '../a/b',
      '/etc/ssl/private/key.pem',
      '/usr/lib/x86_64-linux-gnu/libssl.so',
      '~/keys',
      'C:\\keys\\a.pem',
      'jane.doe+x@acme.example',
      'src/config/keys.ts',
      'db.internal.acme.com',
      'secrets.yaml',
    ],
  },
};

for (const [name, { holds, fails }] of Object.entries(TABLE) as [FilterName, Table][]) {
  test(`${name} holds, and fails, where it should`, () => {
    for (let seed = 0; seed < 50; seed++) {
      for (const value of holds)
        assert.ok(FILTERS[name](expandExample(value, `${seed}`).text), `holds for ${value}, seed ${seed}`);
      for (const value of fails)
        assert.ok(!FILTERS[name](expandExample(value, `${seed}`).text), `fails for ${value}, seed ${seed}`);
    }
  });
}

test('every filter has its table', () => {
  assert.deepEqual(Object.keys(TABLE).sort(), Object.keys(FILTERS).sort());
});
