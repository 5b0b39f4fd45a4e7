import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { aFinding, aLeak, aResult, PASSWORD_RULE, TOKEN_RULE } from './build.ts';

/** Results that every format is tried on. */

const random = new SeededRandom('scenes');
export const TOKEN = `acme_live_${random.chars(ALPHABETS.alnum, 24)}`;
export const PASSWORD = random.chars(ALPHABETS.alnum, 12);
/** What no report may hold; a token's public prefix may show. */
export const HIDDEN: readonly string[] = [
  TOKEN,
  TOKEN.slice(10),
  TOKEN.slice(-8),
  PASSWORD,
  PASSWORD.slice(0, 6),
  PASSWORD.slice(-6),
];

function findings(): Finding[] {
  return [
    aLeak(TOKEN_RULE, 'src/config.ts', `import x from 'y';\n\tconst key = "${TOKEN}"; // live\n`, TOKEN, {
      confidence: 'certain',
      evidence: [
        { code: 'checksum-valid', args: { name: 'github-crc32' } },
        { code: 'assigned-to', args: { name: 'key' } },
      ],
      lineHash: 'a23a3dc5e078b07b:1',
    }),
    aLeak(PASSWORD_RULE, 'src/dätabase.py', `password = "${PASSWORD}"\n`, PASSWORD, {
      evidence: [
        { code: 'entropy', args: { bits: 3.4 } },
        { code: 'word-like', args: { words: PASSWORD } },
      ],
    }),
    aFinding({
      related: [
        {
          role: 'enclosing-call',
          location: { path: 'src/http.ts', start: { line: 5, column: 3 }, end: { line: 5, column: 18 } },
        },
        { role: 'set-up', location: { path: 'src/agent.ts', start: { line: 1, column: 1 }, end: { line: 2, column: 1 } } },
      ],
    }),
    aFinding({
      location: { path: 'src/http.ts', start: { line: 99, column: 3 }, end: { line: 101, column: 10 } },
      snippet: { line: 99, lines: ['  rejectUnauthorized:', '', '    false,'], mark: { start: 2, end: 21 } },
    }),
    aLeak(TOKEN_RULE, 'test/config.test.ts', `const key = "${TOKEN}";`, TOKEN, {
      severity: 'low',
      evidence: [{ code: 'lowered-by-place', args: { place: 'test' } }],
    }),
  ];
}

export const SCENES: Readonly<Record<'leaks' | 'clean' | 'incomplete' | 'notices', ScanResult>> = {
  leaks: aResult({
    findings: findings(),
    suppressed: [
      {
        finding: aLeak(PASSWORD_RULE, 'src/local.py', `password = "${PASSWORD}"`, PASSWORD),
        by: 'inline',
        reason: 'local database only',
      },
      { finding: aFinding(), by: 'baseline', reason: 'accepted on first run' },
    ],
    skipped: [
      { path: 'logo.png', reason: 'binary' },
      { path: 'sound.mp3', reason: 'binary' },
      { path: 'dump.sql', reason: 'too-large' },
    ],
    stats: { files: 1234, bytes: 56_789_012, milliseconds: 2345 },
  }),
  clean: aResult(),
  incomplete: aResult({
    errors: [
      { kind: 'unreadable', path: 'src/key.pem', cause: 'EACCES' },
      { kind: 'timeout', path: 'dist/app.min.js', cause: '10 s', rule: PASSWORD_RULE.id },
      { kind: 'git', cause: 'exit code 128' },
    ],
  }),
  notices: aResult({
    suppressed: [{ finding: aFinding(), by: 'baseline', reason: 'in the baseline' }],
    notices: [
      { kind: 'stale-baseline', path: '.tightlip-baseline', args: { count: 3 } },
      { kind: 'unused-allowlist', path: '.tightlip.yml', line: 12 },
      { kind: 'unused-ignore', path: 'src/app.py', line: 3 },
      { kind: 'expired-ignore', path: 'src/app.py', line: 4, args: { until: '2026-01-31' } },
      { kind: 'unknown-rule', path: 'src/app.py', line: 5, args: { nearest: TOKEN_RULE.id } },
      { kind: 'unknown-rule', path: 'src/app.py', line: 6 },
      { kind: 'wrong-date', path: 'src/app.py', line: 7 },
      { kind: 'unpaired-ignore', path: 'src/app.py', line: 8 },
    ],
  }),
};
