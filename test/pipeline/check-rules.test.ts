import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PatternRule, Rule } from '../../src/core/rule.ts';
import { checkRules } from '../../src/pipeline/check-rules.ts';
import { anAssignmentRule, aRule } from '../detect/build.ts';
import { TLS_RULE } from '../report/build.ts';

function problemsOf(rule: Rule, ...others: readonly Rule[]): string[] {
  return checkRules([rule], [rule, ...others]).problems.map(({ problem }) => problem);
}

/** A rule, broken in one way, and what is said of it. */
const BROKEN: readonly (readonly [string, Partial<PatternRule>, RegExp])[] = [
  ['no keyword', { keywords: [] as never }, /no keyword/],
  ['a keyword in upper case', { keywords: ['Acme_'] }, /not in lower case/],
  ['a keyword of two characters', { keywords: ['ac'] }, /three or more ASCII/],
  ['a keyword outside ASCII', { keywords: ['acmé_'] }, /three or more ASCII/],
  [
    'a keyword that stands further on',
    {
      keywords: ['live'],
      pattern: /acme_live[0-9A-Za-z]{16}/,
      examples: { match: ['«acme_live{alnum:16}»'], noMatch: ['acme_'] },
    },
    /no keyword within 0 units/,
  ],
  ['a quantifier with + only', { pattern: /acme_[0-9A-Za-z]+/ }, /\+ has no upper bound/],
  ['a quantifier with *', { pattern: /acme_\w*/ }, /\* has no upper bound/],
  ['a quantifier with an open end', { pattern: [/acme_\w{16}/, /acme_(?:a|b){16,}/] }, /\{16,\} has no upper bound/],
  ['an unbounded name', { pattern: { names: /^acme.*$/, value: /^\w{16}$/ } }, /\* has no upper bound/],
  ['a flag that has no meaning here', { pattern: /acme_[0-9A-Za-z]{16}/g }, /flag/],
  ['a pattern that matches less than is marked', { pattern: /acme_(?<secret>[0-9A-Za-z]{16})/ }, /expected 0-21, found 5-21/],
  ['a pattern that matches nothing', { pattern: /acme_[0-9]{16}x/ }, /expected 0-21, found nothing/],
  ['an example without a mark', { examples: { match: ['acme_{alnum:16}'], noMatch: ['acme_'] } }, /marks no secret/],
  [
    'two secrets of which one is marked',
    { examples: { match: ['«acme_{alnum:16}» acme_{alnum:16}'], noMatch: ['acme_'] } },
    /2 findings instead of 1/,
  ],
  [
    'a noMatch that matches',
    { examples: { match: ['«acme_{alnum:16}»'], noMatch: ['acme_', 'acme_{alnum:16}'] } },
    /noMatch example 1 is matched/,
  ],
  ['a shape that some syntax hides', { pattern: /acme_[0-9A-Za-z]{16}(?=;|$)/ }, /not found in JSON/],
  ['an id of other letters', { id: 'Acme_Token' }, /kebab case/],
  ['an empty title', { title: ' ' }, /title is empty/],
  ['a title that is a sentence', { title: 'It is a token.' }, /full stop/],
  ['a description that is none', { description: 'Opens the account' }, /full stop/],
  ['no reference', { references: [] as never }, /no reference/],
  ['a reference that is no address', { references: ['see the docs'] }, /no address/],
  ['a version that is none', { since: 'soon' }, /no version/],
];

test('a sound rule has no problem, and its examples are counted in all their syntaxes', () => {
  const report = checkRules([aRule(), anAssignmentRule()]);
  assert.deepEqual(report.problems, []);
  assert.equal(report.rules, 2);
  assert.ok(report.examples > 40);
});

for (const [name, changes, expected] of BROKEN) {
  test(`${name} is a problem`, () => {
    const problems = problemsOf(aRule(changes));
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      problems.join('\n') || 'no problem',
    );
  });
}

test('a second rule on the same text is a problem of the first, and so is one of the same id', () => {
  const other = aRule({ id: 'other-token', pattern: /acme_[0-9A-Za-z]{3}/ });
  const beside = { ...other, pattern: /(?<=x )acme_[0-9A-Za-z]{16}/, lead: 2 };
  const twice = { match: ['«acme_{alnum:16}» x acme_{alnum:16}'], noMatch: ['acme_'] } as const;
  assert.deepEqual(problemsOf(aRule(), other), [], 'the longer match wins');
  assert.match(problemsOf(aRule({ examples: twice }), beside).join('\n'), /2 findings|rule other-token matches too/);
  const louder = aRule({ id: 'louder-token', confidence: 'high' });
  assert.match(problemsOf(aRule(), louder).join('\n'), /rule louder-token matches too/);
  assert.match(problemsOf(aRule(), aRule({ title: 'Another' })).join('\n'), /another rule has the same id/);
});

test('flaw rules are held to their marks', () => {
  assert.deepEqual(problemsOf(TLS_RULE), []);
  const bad = { language: 'javascript', code: 'const a = { «rejectUnauthorized»: false };' } as const;
  assert.match(problemsOf({ ...TLS_RULE, examples: { ...TLS_RULE.examples, match: [bad] } }).join(), /expected 12-30/);
  const live = { language: 'javascript', code: 'const a = { rejectUnauthorized: false };' } as const;
  assert.match(problemsOf({ ...TLS_RULE, examples: { ...TLS_RULE.examples, noMatch: [live] } }).join(), /noMatch example 0/);
  assert.match(problemsOf({ ...TLS_RULE, examples: { ...TLS_RULE.examples, match: [live] } }).join(), /marks nothing/);
});

test('no problem quotes a secret', () => {
  const rule = aRule({ pattern: /acme_(?<secret>[0-9A-Za-z]{8})/ });
  for (const problem of problemsOf(rule)) assert.doesNotMatch(problem, /[0-9A-Za-z]{16}/);
});
