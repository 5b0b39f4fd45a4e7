import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofName } from '../../../src/core/rule.ts';
import { PROOFS_BY_NAME } from '../../../src/detect/proofs/index.ts';

/** Published vectors, in halves so that no credential-shaped string stands in the repository. */
const PUBLISHED: readonly (readonly [proof: ProofName, source: string, ...halves: string[]])[] = [
  ['gitlab-routable-crc32', 'GitLab handbook, routable tokens, minimum length', 'bzoxd_Rb5_cHeWe1', 'JH56wr2FCBA.0r1pum4t4'],
  ['age-bech32', 'C2SP age test vectors', 'AGE-SECRET-', 'KEY-1GFPYYSJZGFPYYSJZGFPYYSJZ', 'GFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'],
  ['bitcoin-wif', 'Bitcoin wiki, wallet import format', '5HueCGU8rMjxEXxiPuD5BDku4M', 'kFqeZyd4dZ1jvhTVqvbTLvyTJ'],
  ['nkey-crc16', 'NATS documentation, nkeys', 'SUACSSL3UAHUDXKFSNVUZRF5UHPM', 'WZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY'],
  ['basic-auth', 'RFC 7617 section 2', 'QWxhZGRpbjpv', 'cGVuIHNlc2FtZQ=='],
  [
    'docker-swarm-token',
    'Docker documentation, swarm join-token',
    'SWMTKN-1-3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99z',
    'npy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx',
  ],
  [
    'jwt',
    'RFC 7515 appendix A.1',
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.',
    'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
    'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  ],
];

for (const [proof, source, ...halves] of PUBLISHED) {
  test(`${proof}: ${source}`, () => {
    assert.equal(PROOFS_BY_NAME[proof].check(halves.join('')).verdict, 'valid');
  });
}

test('aws-access-key-id names the account, as published with the two ids', () => {
  const account = (id: string): unknown => PROOFS_BY_NAME['aws-access-key-id'].check(id).args?.['account'];
  assert.equal(account(['ASIA', 'Y34FZKBOKMUTVV7A'].join('')), '609629065308');
  assert.equal(account(['ASIA', 'QNZGKIQY56JQ7WML'].join('')), '029608264753');
});

test('aws-access-key-id: the older generation carries no account, and 0, 1, 8, 9 are no digits', () => {
  const { check } = PROOFS_BY_NAME['aws-access-key-id'];
  assert.equal(check(['AKIA', 'IOSFODNN7EXAMPLE'].join('')).verdict, 'unknown');
  assert.equal(check(['AKIA', 'Y34FZKBOKMUTVV71'].join('')).verdict, 'invalid');
  assert.equal(check(['AKIA', '7777777777777777'].join('')).verdict, 'invalid');
});

test('jwt names algorithm and expiry', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (header: object, claims: object): string => `${part(header)}.${part(claims)}.c2ln`;
  const { check } = PROOFS_BY_NAME.jwt;
  assert.deepEqual(check(token({ alg: 'RS256' }, { exp: 1_700_000_000 })), {
    verdict: 'valid',
    args: { alg: 'RS256', exp: 1_700_000_000 },
  });
  assert.deepEqual(check(token({ alg: 'none' }, { exp: 'soon' })), { verdict: 'valid', args: { alg: 'none' } });
  assert.equal(check(token({ typ: 'JWT' }, { exp: 1 })).verdict, 'invalid');
  assert.equal(check('eyJhbGciOi.eyJzdWIiOi.c2ln').verdict, 'invalid');
  assert.equal(check('one.two.three').verdict, 'unknown');
});
