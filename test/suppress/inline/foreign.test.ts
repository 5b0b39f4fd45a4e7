import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignDirective, secretlintBlocks } from '../../../src/suppress/inline/foreign.ts';

const SECRETS = [
  '# gitleaks:allow',
  '# betterleaks:allow',
  '// trufflehog:ignore',
  '# kingfisher:ignore',
  '# ggignore',
  '# pragma: allowlist secret',
  '# pragma: whitelist secret',
  '// secretlint-disable-line',
  '/* secretlint-disable-line @secretlint/secretlint-rule-aws -- why */',
];
const FLAWS = ['# nosec', '# nosec B501', '//nosec G402', '/* #nosec */', '// NOSONAR'];

test('directives for secrets hold for secrets alone, those for flaws for flaws alone', () => {
  for (const text of SECRETS) {
    assert.ok(foreignDirective('secret', `x = 1 ${text}`, ''), text);
    assert.equal(foreignDirective('tls-verification', `x = 1 ${text}`, ''), undefined, text);
  }
  for (const text of FLAWS) {
    assert.ok(foreignDirective('tls-verification', `x = 1 ${text}`, ''), text);
    assert.equal(foreignDirective('secret', `x = 1 ${text}`, ''), undefined, text);
  }
});

test('Semgrep means both, on the line and on the line before', () => {
  assert.equal(foreignDirective('secret', 'x # nosemgrep: rule', ''), 'nosemgrep');
  assert.equal(foreignDirective('tls-version', 'x', '  # nosemgrep'), 'nosemgrep');
  assert.equal(foreignDirective('tls-version', 'x', 'y = 1 # nosemgrep'), undefined, 'meant for that line');
});

test('those for the next line are looked for on the line before only', () => {
  for (const text of ['# pragma: allowlist nextline secret', '// secretlint-disable-next-line']) {
    assert.ok(foreignDirective('secret', 'x', text), text);
    assert.equal(foreignDirective('secret', text, ''), undefined, text);
  }
  assert.equal(foreignDirective('secret', 'x', '# gitleaks:allow'), undefined);
});

test('similar words are no directives', () => {
  for (const text of ['nosecret', 'x.nosec', 'gitleaks allow', 'pragma: secret', '# secretlint-disable', 'NOSONARQUBE']) {
    assert.equal(foreignDirective('secret', text, text), undefined, text);
    assert.equal(foreignDirective('tls-version', text, text), undefined, text);
  }
});

test('secretlint blocks', () => {
  const text = 'a\n/* secretlint-disable */\nb\n// secretlint-disable\n/* secretlint-enable */\nc\n// secretlint-disable\nd';
  const blocks = secretlintBlocks(text);
  const inside = (word: string): boolean => blocks.some(([start, end]) => start < text.indexOf(word) && text.indexOf(word) < end);
  assert.deepEqual(
    ['\nb\n', '\nc\n', '\nd'].map((word) => inside(word)),
    [true, false, true],
  );
  assert.deepEqual(secretlintBlocks('// secretlint-disable-line'), []);
});
