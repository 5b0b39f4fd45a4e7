import type { ScanResult } from '../../../src/core/result.ts';
import { Secret } from '../../../src/core/secret.ts';
import { aFinding, aResult, TOKEN_RULE } from '../../../test/report/build.ts';

const at = (path: string, line: number) => ({ path, start: { line, column: 3 }, end: { line, column: 9 } });

/** 10,000 findings in ten folders: every other a token, each token in five places. */
export function largePage(): ScanResult {
  const findings = Array.from({ length: 10_000 }, (_, index) => {
    const location = at(`src/folder${index % 10}/file${Math.floor(index / 40)}.ts`, index + 1);
    const snippet = { line: index + 1, lines: [`  line${index} = something;`], mark: { start: 2, end: 8 } };
    if (Math.floor(index / 10) % 2 === 0) return aFinding({ location, snippet });
    const { id: ruleId, category, severity } = TOKEN_RULE;
    return aFinding({ location, snippet, ruleId, category, severity, secret: new Secret(`${index % 1000}`) });
  });
  return aResult({ findings });
}

/** Each would leave its mark in `globalThis.executed`, or load something, were it taken for markup or code. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</script><script>globalThis.executed = 1</script>',
  '<!--<script>',
  '<img src=x onerror="globalThis.executed = 2">',
  '"><svg onload="globalThis.executed = 3">',
  "javascript:globalThis.executed=4//'",
  '</title></style><iframe src="https://example.com/"></iframe>',
  '${globalThis.executed = 5}`;globalThis.executed=6;//',
  '<link rel=stylesheet href=//example.com/x.css><base href=//example.com/>',
  '\u2028globalThis.executed = 7',
  '&lt;img src=x onerror=globalThis.executed=8&gt;',
  '__proto__',
];

export function hostilePage(): ScanResult {
  const findings = HOSTILE_TEXTS.map((text) =>
    aFinding({
      ruleId: text,
      location: at(`${text}/${text}`, 1),
      snippet: { line: 1, lines: [text, text], mark: { start: 1, end: 4 } },
      evidence: [{ code: 'assigned-to', args: { name: text } }],
      related: [{ role: text, location: at(text, 1) }],
    }),
  );
  return aResult({
    findings,
    suppressed: findings.map((finding, index) => ({ finding, by: 'inline', reason: HOSTILE_TEXTS[index] as string })),
    errors: HOSTILE_TEXTS.map((text) => ({ kind: 'unreadable', path: text, cause: text })),
    notices: HOSTILE_TEXTS.map((path) => ({ kind: 'unused-ignore', path })),
  });
}
