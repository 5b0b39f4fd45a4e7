import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/core/errors.ts';

const RULE = `rules:
  custom:
    - id: acme-key
      title: Acme key
      description: An Acme key.
      severity: high
      keywords: [acme_]
`;
const PATTERN = `${RULE}      pattern: 'acme_[a-z]{20}'\n`;

/** Name, text, 1-based line, message. */
const BAD: readonly (readonly [string, string, number, RegExp])[] = [
  ['an empty file', '', 1, /holds no setting/],
  ['only comments', '# nothing\n# here\n', 1, /holds no setting/],
  ['a null document', 'null\n', 1, /holds no setting/],
  ['a list', '- exclude\n', 1, /must be a map, not a list/],
  ['a text', 'exclude\n', 1, /must be a map, not a text/],
  ['an unknown key', 'failOn: low\nexclud: [a]\n', 2, /Unknown key at the top level\. Did you mean "exclude"\?/],
  ['an unknown key that is near nothing', 'zzzzzz: 1\n', 1, /Unknown key.*Known keys:.*failOn/],
  ['an unknown key inside', 'rules:\n  disabled: [secret]\n', 2, /Unknown key in rules\. Did you mean "disable"\?/],
  ['a key of the prototype', '__proto__: {failOn: low}\n', 1, /Unknown key/],
  ['a key named constructor', 'constructor: 1\n', 1, /Unknown key/],
  ['a wrong type', 'exclude: vendor\n', 1, /exclude must be a list, not a text/],
  ['a wrong type inside', 'exclude:\n  - a\n  - 3\n', 3, /exclude\[1\] must be a text, not a whole number/],
  ['a value outside of its choices', 'failOn: hgih\n', 1, /failOn must be one of low.*Did you mean "high"\?/],
  ['a key without value', 'failOn: low\nexclude:\n', 2, /exclude has no value/],
  ['an empty list', 'exclude: []\n', 1, /empty list/],
  ['a doubled element', 'exclude:\n  - a\n  - a\n', 3, /in the list twice/],
  ['a number out of range', 'maxDecodeDepth: 99\n', 1, /at most 8/],
  ['a fraction', 'maxDecodeDepth: 1.5\n', 1, /whole number/],
  ['infinity', 'maxDecodeDepth: .inf\n', 1, /whole number/],
  ['a bad size', 'maxFileSize: 64 potatoes\n', 1, /maxFileSize must be a number of bytes/],
  ['a size of zero', 'maxFileSize: 0\n', 1, /at least 1/],
  ['a bad glob', "exclude:\n  - 'a'\n  - '[b'\n", 3, /exclude\[1\] has an unbalanced "\["/],
  ['an unknown rule', 'rules:\n  disable:\n    - tls-verfication\n', 3, /names no rule\. Did you mean "tls-verification"\?/],
  ['an unknown rule that is near nothing', 'rules:\n  only: [zzzz]\n', 2, /names no rule\. "tightlip rules list"/],
  ['an unknown rule as a key', 'rules:\n  severity:\n    zzzz: low\n', 3, /rules\.severity names no rule/],
  ['a category as a key of severity', 'rules:\n  severity:\n    secret: low\n', 3, /names no rule/],
  ['an allowlist without reason', 'allowlists:\n  - paths: [a]\n', 2, /misses the key "reason"/],
  ['an allowlist without condition', 'allowlists:\n  - reason: because\n', 2, /needs one of the keys paths/],
  ['an allowlist for everything', "allowlists:\n  - reason: because\n    secret: ''\n", 3, /empty text/],
  ['a bad regex', "allowlists:\n  - reason: because\n    line: '(a'\n", 3, /line is not a regular expression/],
  ['a regex of Go', "allowlists:\n  - reason: because\n    line: '(?i)a'\n", 3, /another regex dialect/],
  ['a rule without severity', RULE.replace('      severity: high\n', ''), 3, /misses the key "severity"/],
  ['a rule without pattern', RULE, 3, /needs one of the keys pattern, assignment/],
  ['a rule with both', `${PATTERN}      assignment: {names: acme, minLength: 1, maxLength: 2}\n`, 3, /takes only one/],
  ['a rule with a bad id', PATTERN.replace('acme-key', 'AcmeKey'), 3, /kebab case/],
  ['a rule named as a category', PATTERN.replace('acme-key', 'tls-version'), 3, /name of a category/],
  ['two rules with one id', PATTERN + PATTERN.slice(PATTERN.indexOf('    -')), 3, /id of two rules/],
  ['a short keyword', PATTERN.replace('[acme_]', '[ab]'), 7, /keywords\[0\] does not have the right form/],
  ['a keyword beyond ASCII', PATTERN.replace('[acme_]', '[schlüssel]'), 7, /right form/],
  ['bad flags', `${PATTERN}      flags: g\n`, 9, /flags does not have the right form/],
  ['doubled flags', `${PATTERN}      flags: ii\n`, 8, /flags that are not allowed or doubled/],
  ['a pattern that breaks by its flag', `${PATTERN.replace('[a-z]', '\\-')}      flags: u\n`, 8, /pattern is not a regular/],
  ['a bad pattern in a list', `${RULE}      pattern:\n        - 'acme_a'\n        - '(b'\n`, 10, /pattern\[1\] is not a regular/],
  ['an unknown proof', `${PATTERN}      proof: github-crc\n`, 9, /Did you mean "github-crc32"\?/],
  ['confidence that only proof gives', `${PATTERN}      confidence: certain\n`, 9, /must be one of low, medium, high/],
  ['a bad reference', `${PATTERN}      references: ['ftp://a']\n`, 9, /web address/],
  [
    'an assignment whose lengths cross',
    `${RULE}      assignment:\n        names: acme\n        minLength: 9\n        maxLength: 3\n`,
    10,
    /greater than maxLength/,
  ],
  [
    'an assignment with a proof',
    `${RULE}      proof: jwt\n      assignment: {names: acme, minLength: 1, maxLength: 3}\n`,
    8,
    /goes with pattern/,
  ],
  ['a doubled key', 'failOn: low\nfailOn: high\n', 2, /repeats a key/],
  ['a tab', 'rules:\n\tdisable: [secret]\n', 2, /tab/],
  ['a merge key', 'x: &x {a: 1}\nrules:\n  <<: *x\n', 3, /merge key/],
  ['an alias without anchor', 'exclude: *nothing\n', 1, /anchor/],
  ['a tag', 'failOn: !!js/function x\n', 1, /tags are not supported/],
  ['an unknown escape', 'exclude: ["\\q"]\n', 1, /single quotes/],
  ['an open quote', 'failOn: "low\n', 2, /misses a character/],
  ['two documents', 'failOn: low\n---\nfailOn: high\n', 2, /second document/],
  ['a key that is a list', '? [a]\n: b\n', 1, /no text/],
  ['an alias within itself', 'exclude: &a [*a]\n', 1, /deep/],
];

for (const [name, text, line, message] of BAD) {
  test(name, () => {
    assert.throws(
      () => parseConfig(text, 'f.yml'),
      (error) => {
        assert.ok(error instanceof ConfigError, String(error));
        assert.match(error.message, message);
        assert.equal(error.line, line);
        assert.equal(error.file, 'f.yml');
        return true;
      },
    );
  });
}

test('a secret that stands in the wrong place is never repeated', () => {
  const secret = ['sk', 'live', 'q8'.repeat(12)].join('_');
  const texts = [
    secret,
    `${secret}: 1`,
    `failOn: ${secret}`,
    `exclude: ["${secret}]`,
    `exclude: ["${secret}[", "[${secret}"]`,
    `rules: {disable: [${secret}]}`,
    `rules: {severity: {${secret}: low}}`,
    `maxFileSize: ${secret}`,
    `allowlists: [{reason: abc, secret: '(${secret}'}]`,
    `exclude: *${secret}`,
    `exclude: !${secret} x`,
    `- ${secret}\n${secret}: |x ${secret}`,
    `%${secret}\n---\na: 1`,
  ];
  for (const text of texts) {
    assert.throws(
      () => parseConfig(text, 'f.yml'),
      (error) => error instanceof ConfigError && !error.message.includes('q8q8'),
      text,
    );
  }
});
