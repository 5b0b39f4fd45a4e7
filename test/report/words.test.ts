import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanErrorKind } from '../../src/core/errors.ts';
import type { Evidence, EvidenceCode } from '../../src/core/finding.ts';
import { errorWords } from '../../src/report/error-words.ts';
import { evidenceWords, publicEvidence, roleWords } from '../../src/report/evidence-words.ts';
import { EVERY_EVIDENCE } from './build.ts';

test('every piece of evidence has words, and its arguments are in them', () => {
  const expected: Readonly<Record<EvidenceCode, string>> = {
    'checksum-valid': 'its checksum is right',
    'checksum-invalid': 'its checksum is wrong',
    'structure-valid': 'its structure is right (account 123456789012)',
    'structure-invalid': 'its structure is wrong',
    entropy: '4.2 bits of entropy a character',
    decoded: 'found under base64 > hex encoding',
    'lowered-by-place': 'less severe in test data',
    'assigned-to': 'assigned to `apiKey`',
    weighed: 'name, value and place weigh 93 % for a secret (most: surprise, name-password)',
    'word-like': 'made of 3 dictionary words',
    'in-comment': 'in a comment',
    'logged-by': 'written out by `console.log`',
    flow: 'parameter of the handler',
    'lowered-by-guard': 'less severe behind `if DEBUG`',
  };
  for (const evidence of EVERY_EVIDENCE) assert.equal(evidenceWords(evidence), expected[evidence.code]);
});

test('the words that a secret is made of are in no report', () => {
  const evidence: Evidence = { code: 'word-like', args: { words: 'correct horse', name: 'battery' } };
  assert.equal(evidenceWords(evidence), 'made of dictionary words');
  assert.deepEqual(publicEvidence(evidence), { code: 'word-like', args: {} });
  assert.deepEqual(publicEvidence({ code: 'word-like', args: { words: 2 } }), { code: 'word-like', args: { words: 2 } });
});

test('a place without words of its own is named as it is', () => {
  assert.equal(evidenceWords({ code: 'lowered-by-place', args: { place: 'localhost' } }), 'less severe in localhost');
  assert.equal(roleWords('enclosing-call'), 'the call around it');
  assert.equal(roleWords('set-up-here'), 'set up here');
});

test('every error says what happened and what to do', () => {
  const kinds: Readonly<Record<ScanErrorKind, RegExp>> = {
    unreadable: /^cannot be read \(E1\)$/,
    vanished: /^was listed and is gone \(E1\)$/,
    unlistable: /^is a folder that cannot be listed \(E1\)$/,
    timeout: /^took too long in rule a-rule \(E1\)$/,
    object: /^cannot be read from git’s objects \(E1\)$/,
    git: /^git failed \(E1\)$/,
    internal: /^tightlip failed on it \(E1\)$/,
  };
  for (const [kind, what] of Object.entries(kinds)) {
    const words = errorWords({ kind: kind as ScanErrorKind, cause: 'E1', rule: 'a-rule' });
    assert.match(words.what, what);
    assert.match(words.toDo, /^[A-Z].*\.$/);
  }
});
