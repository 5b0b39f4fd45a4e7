import { SeededRandom } from '../../src/detect/random.ts';

/** A secret of the scene's own rule, so that goldens do not change with the catalogue. */
export const SECRET = `acme_dk_${new SeededRandom('scene').chars('0123456789abcdef', 32)}`;

export const CONFIG = `# only the rule of this scene runs
failOn: high
exclude: ['*.log']
rules:
  only: [acme-deploy-key]
  custom:
    - id: acme-deploy-key
      title: Acme deploy key
      description: Lets its holder deploy to production.
      remediation: Roll it under Settings, then read it from the environment.
      references: ['https://docs.acme.example/keys']
      severity: critical
      keywords: [acme_dk_]
      pattern: '\\b(?<secret>acme_dk_[0-9a-f]{32})\\b'
      examples:
        match: ['deploy with «acme_dk_{hex:32}»']
        noMatch: ['acme_dk_{hex:31}']
allowlists:
  - reason: the sandbox account holds nothing
    paths: [sandbox]
`;

/** What the goldens scan. */
export const SCENE: Readonly<Record<string, string | Uint8Array>> = {
  '.tightlip.yml': CONFIG,
  'src/deploy.ts': `import { deploy } from './acme.ts';\n\nconst key = '${SECRET}';\nawait deploy(key);\n`,
  'src/clean.ts': 'export const answer = 42;\n',
  'sandbox/deploy.env': `ACME_DEPLOY_KEY=${SECRET.replace(/.$/, '0')}\n`,
  'build.log': `key ${SECRET}\n`,
  'logo.bin': Uint8Array.of(0, 1, 2, 3),
  'clean/a.txt': 'nothing here\n',
  'empty/.gitkeep': '',
  'lists/gone.txt': 'src/clean.ts\nsrc/gone.ts\n',
  'lists/two.txt': 'src/clean.ts\nsrc/deploy.ts\n',
  'bad/conflict.baseline': `version 1\nsalt ${'0a'.repeat(16)}\n<<<<<<< HEAD\n`,
  'bad/key.yml': 'failOn: high\nexclud: [a]\n',
  'bad/rule.yml': CONFIG.replace('{hex:32}', '{hex:30}'),
  'bad/none.yml': 'failOn: high\n',
  'ignored/deploy.env': [
    `A=${SECRET.replace(/.$/, '1')} # tightlip-ignore acme-deploy-key -- revoked in May`,
    `B=${SECRET.replace(/.$/, '2')} # gitleaks:allow`,
    'C=1 # tightlip-ignore acme-deploy-key',
    `D=${SECRET.replace(/.$/, '3')} # tightlip-ignore until=2026-01-31 -- until the move`,
    '',
  ].join('\n'),
  'rules/list.txt': 'a folder named as a command\n',
};

const FINDING = {
  ruleId: 'acme-deploy-key',
  category: 'secret',
  severity: 'critical',
  confidence: 'high',
  location: { path: 'src/deploy.ts', start: { line: 3, column: 14 }, end: { line: 3, column: 54 } },
  snippet: { line: 3, lines: ["const key = 'acme_dk_****';"], mark: { start: 13, end: 25 } },
  secret: { redacted: 'acme_dk_****', group: 1 },
  evidence: [],
  related: [],
  fingerprint: '0'.repeat(32),
};

const report = (...findings: readonly object[]): string =>
  JSON.stringify({
    schemaVersion: '1',
    tool: { name: 'tightlip', version: '0.1.0' },
    rules: [],
    findings,
    errors: [],
    skipped: [],
    stats: { files: 3, bytes: 300, suppressed: { allowlist: 1, inline: 0, baseline: 0 } },
  });

/** JSON reports of earlier scans of the scene. */
export const REPORTS: Readonly<Record<string, string>> = {
  'reports/old.json': report(FINDING),
  'reports/new.json': report({ ...FINDING, severity: 'low', fingerprint: '1'.repeat(32) }),
};
