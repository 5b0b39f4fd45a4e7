import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../src/core/language.ts';
import { find, hitsIn } from './find.ts';
import { flawRules } from './rules.ts';
import { findFlaws } from '../../src/flaws/find-flaws.ts';
import { runs } from '../support/runs.ts';

const rules = await flawRules();
const languages: readonly Language[] = [
  'javascript',
  'python',
  'go',
  'rust',
  'java',
  'shell',
  'yaml',
  'ruby',
  'php',
  'csharp',
  'swift',
  'dockerfile',
  'json',
];

/** Steps that the interpreters take, counted by the budget they spend. */
function steps(language: Language, text: string): number {
  let count = 0;
  findFlaws({ path: 'a', text, language }, hitsIn(rules, text), () => (count += 1));
  return count;
}

test('cut and mutated examples never throw', () => {
  const examples = rules.flatMap(({ examples: { match, noMatch } }) =>
    [...match, ...noMatch].map(({ code, language }) => ({ code: code.replace(/[«»]/g, ''), language })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.constantFrom(...languages),
      fc.nat(200),
      fc.nat(200),
      fc.constantFrom('"', '(', '}', '\n', '${', '', '/*'),
      (example, other, a, b, noise) => {
        const text =
          example.code.slice(0, a % (example.code.length + 1)) + noise + example.code.slice(b % (example.code.length + 1));
        for (const language of [example.language, other])
          for (const { span } of find(rules, language, text, false))
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
      },
    ),
    { numRuns: runs(2000), seed: 11 },
  );
});

test('deep nesting exhausts no stack', () => {
  for (const unit of ['String(', '{ a: ', '[', 'f(', '!', '(', '`${', 'a.b(', '() => {', 'x ? ']) {
    const text = `console.log(password, ${unit.repeat(50_000)}headers`;
    for (const language of ['javascript', 'python', 'java'] as const) assert.ok(find(rules, language, text, false).length <= 2);
  }
});

describe('the work grows with the text, not with its square', () => {
  const pumped: Record<string, [Language, string]> = {
    'logged variables': ['javascript', 'const token1 = headers; console.log(token1, a, b);\n'],
    'one function of many sinks': ['javascript', 'x = y; y = x; console.log(x, y, req.headers);\n'],
    'loops over headers': ['python', 'for k, v in headers.items():\n    print(k, v)\n'],
    settings: ['go', 'x := &tls.Config{InsecureSkipVerify: true}\n'],
    'nested calls': ['javascript', 'console.log(f(password, '],
    commands: ['shell', 'curl -k http://contoso.io; '],
    'calls in calls': ['javascript', 'console.log(String(String(headers, '],
    'open braces': ['java', 'logger.info({ password: { token: '],
  };
  for (const [what, [language, unit]] of Object.entries(pumped)) {
    test(what, () => {
      const one = steps(language, unit.repeat(150));
      const four = steps(language, unit.repeat(600));
      assert.ok(four < one * 8 + 4000, `${one} steps for 150, ${four} for 600`);
    });
  }
});
