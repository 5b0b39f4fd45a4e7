import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PROOFS, type ProofName } from '../../../src/core/rule.ts';
import { PROOFS_BY_NAME } from '../../../src/detect/proofs/index.ts';
import type { Proof } from '../../../src/detect/proofs/proof.ts';
import { ALPHABETS, SeededRandom } from '../../../src/detect/random.ts';
import { runs } from '../../support/runs.ts';

/** Prefixes that `make` serves besides its default. */
const PREFIXES: Partial<Record<ProofName, readonly string[]>> = {
  'github-crc32': ['gho_', 'ghu_', 'ghs_', 'ghr_', 'npm_'],
  'gitlab-routable-crc32': ['glrt-t2_', 'gldt-', ''],
  'atlassian-crc32': ['ATCTT3'],
  'vercel-crc32': ['vck_', 'vcr_'],
  'cloudflare-crc32': ['cfk_', 'cfat_'],
  'aws-access-key-id': ['ASIA', 'ABIA', 'ACCA'],
  'aws-bedrock-key': ['bedrock-api-key-'],
  'azure-signature': ['AZDO', '+ACR', '+ASt'],
  'base64-16': ['id_'],
  'base64-32': ['sha256~'],
  'openai-marker': ['sk-', 'sk-svcacct-', 'sk-admin-'],
  'anthropic-key': ['sk-ant-admin01-'],
  'docker-swarm-token': ['SWMKEY-1-'],
  'nkey-crc16': ['SA', 'SO', 'SN', 'SC', 'SX'],
  'bitcoin-wif': ['K'],
  bip39: ['15', '18', '21', '24'],
  jwt: ['ghs_12_'],
  'private-key': ['RSA', 'EC', 'OPENSSH', 'ENCRYPTED', 'PROC', 'DER'],
  'putty-key': ['2'],
  'mapbox-token': ['pk.'],
};

/** Where each checksum looks: half-open range of the token in which no character can change unnoticed. */
const COVERED: Partial<Record<ProofName, (token: string) => readonly [number, number]>> = {
  'github-pat-sha256': () => [11, 85],
  'pgp-crc24': (token) => [token.indexOf('\n\n') + 2, token.lastIndexOf('\n') - 6],
  'putty-key': (token) => [token.indexOf('Private-Lines: 1\n') + 17, token.indexOf('\nPrivate-MAC') - 1],
  'age-bech32': (token) => [16, token.length],
  'bitcoin-wif': (token) => [1, token.length],
  'nkey-crc16': (token) => [2, token.length],
};

/** A short word list's checksum has 4 to 8 bits: bip39.test.ts looks at it. */
const WEAK: readonly ProofName[] = ['bip39'];

function madeBy(proof: Proof, seed: string): string[] {
  return [undefined, ...(PREFIXES[proof.name] ?? [])].map((prefix) =>
    proof.make(new SeededRandom(`${proof.name}${seed}`), prefix),
  );
}

test('every name of the union has its proof', () => {
  assert.deepEqual(Object.keys(PROOFS_BY_NAME).sort(), [...PROOFS].sort());
  for (const [name, proof] of Object.entries(PROOFS_BY_NAME)) assert.equal(proof.name, name);
});

for (const proof of Object.values(PROOFS_BY_NAME)) {
  test(`${proof.name}: what make builds, check finds valid`, () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const token of madeBy(proof, String(seed))) assert.equal(proof.check(token).verdict, 'valid', `seed ${seed}`);
    }
  });

  test(`${proof.name}: make is deterministic in its seed`, () => {
    assert.deepEqual(madeBy(proof, 'a'), madeBy(proof, 'a'));
    assert.notDeepEqual(madeBy(proof, 'a'), madeBy(proof, 'b'));
  });

  test(`${proof.name}: check throws on no string`, () => {
    const token = proof.make(new SeededRandom('throw'));
    const verdicts = new Set(['valid', 'invalid', 'unknown']);
    const cut = fc.tuple(fc.nat(token.length), fc.nat(token.length), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([start, end, insert]) =>
        verdicts.has(proof.check(token.slice(0, start) + insert + token.slice(end)).verdict),
      ),
      { numRuns: runs(150), seed: 1 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => verdicts.has(proof.check(text).verdict)),
      { numRuns: runs(100), seed: 1 },
    );
  });

  if (proof.kind !== 'checksum' || WEAK.includes(proof.name)) continue;
  test(`${proof.name}: one changed character is noticed`, () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = new SeededRandom(`change${seed}`);
      const token = proof.make(random);
      const [start, end] = COVERED[proof.name]?.(token) ?? [token.length - 20, token.length];
      assert.ok(end - start >= 20);
      for (let at = start; at < end; at++) {
        const other = changed(token.charAt(at), random);
        if (other === undefined) continue;
        assert.notEqual(
          proof.check(token.slice(0, at) + other + token.slice(at + 1)).verdict,
          'valid',
          `seed ${seed}, offset ${at}`,
        );
      }
    }
  });
}

/** Another character of the same class, so that the shape stays and only the checksum can tell. */
function changed(character: string, random: SeededRandom): string | undefined {
  const alphabet = [ALPHABETS.digits, ALPHABETS.lower, ALPHABETS.upper].find((letters) => letters.includes(character));
  if (alphabet === undefined) return undefined;
  const others = alphabet.replace(character, '');
  return random.chars(others, 1);
}
